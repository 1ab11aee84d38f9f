/** How long work says where it stands, and learns that it should stop. */
export interface Progress {
  readonly signal: AbortSignal;
  readonly report: (step: string, done: number, total: number | null) => void;
}

/** Work that nobody watches and nobody stops. */
export const silent: Progress = { signal: new AbortController().signal, report: () => undefined };
