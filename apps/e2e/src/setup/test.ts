import { type Browser, type BrowserContextOptions, test as base, expect, type Page } from '@playwright/test';
import { addressOfProduct, type Person, stateOf } from './people.ts';
import { watchFaults } from './watch-faults.ts';

export { expect, type Locator, type Page } from '@playwright/test';

export interface Desk {
  /** A page in a browser of its own, as this person. */
  readonly as: (person: Person, options?: BrowserContextOptions) => Promise<Page>;
  /** A page of somebody who is not signed in. */
  readonly stranger: (options?: BrowserContextOptions) => Promise<Page>;
  /** What a test provokes and the browser then writes to its console is no fault. */
  readonly provokes: (message: RegExp) => void;
}

/** Tests with people at their desks; a fault on any of their screens fails the test. */
export const test = base.extend<{ readonly desk: Desk }>({
  desk: async ({ browser }, use) => {
    const faults: string[] = [];
    const provoked: RegExp[] = [];
    const closers: (() => Promise<void>)[] = [];
    const open = async (options: BrowserContextOptions) => {
      const { page, close } = await openPage(browser, options);
      watchFaults(page, (fault) => faults.push(fault));
      closers.push(close);
      return page;
    };
    await use({
      as: (person, options = {}) => open({ storageState: stateOf(person), ...options }),
      stranger: (options = {}) => open(options),
      provokes: (message) => provoked.push(message),
    });
    for (const close of closers) await close();
    const unexpected = faults.filter((fault) => !provoked.some((message) => message.test(fault)));
    expect(unexpected, 'faults on the screens that the test walked').toEqual([]);
  },
});

async function openPage(browser: Browser, options: BrowserContextOptions) {
  const context = await browser.newContext({ baseURL: addressOfProduct(), ...options });
  return { page: await context.newPage(), close: () => context.close() };
}
