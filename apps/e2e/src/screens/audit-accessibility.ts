import axe from 'axe-core';
import type { Page } from '../setup/test.ts';

const tags = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'];

/** What breaks WCAG 2.2 at levels A and AA, one line for each element. */
export async function auditAccessibility(page: Page): Promise<string[]> {
  // Evaluated rather than added as a script: the content policy of the product rightly forbids that.
  await page.evaluate(axe.source);
  return page.evaluate(async (values) => {
    const { violations } = await window.axe.run(document, {
      runOnly: { type: 'tag', values },
      resultTypes: ['violations'],
    });
    return violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ target, failureSummary }) => {
        const why = failureSummary?.split('\n').slice(1).join(' ').trim() ?? '';
        return `${id}: ${help} — ${target.join(' ')} — ${why}`;
      }),
    );
  }, tags);
}

declare global {
  interface Window {
    readonly axe: typeof axe;
  }
}
