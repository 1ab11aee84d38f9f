/** The Chromium that is there: named by the environment, on the path, or playwright's own. */
export function findBrowser(): Promise<string | undefined>;
