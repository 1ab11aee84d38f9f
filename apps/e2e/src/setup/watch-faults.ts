import type { Page } from '@playwright/test';

/** Tells what goes wrong on a page: errors in the console (a breach of the content policy is one), thrown errors, faults of the server. */
export function watchFaults(page: Page, tell: (fault: string) => void): void {
  page.on('console', (message) => {
    if (message.type() === 'error') tell(`console at ${page.url()}: ${message.text()} ${message.location().url}`);
  });
  page.on('pageerror', (error) => tell(`thrown at ${page.url()}: ${error.message}`));
  page.on('response', (response) => {
    if (response.status() >= 500) tell(`${response.status()} from ${response.url()}`);
  });
}
