import { listSimilarCases, listWorklist } from '@tidewaiter/contract';
import { tabTo } from './setup/tab-to.ts';
import { expect, type Page, test } from './setup/test.ts';

/** The first case of several items in the queue that has past cases like it. */
async function flaggedOfSeveralItems(page: Page): Promise<string> {
  const ask = async (path: string) => (await page.request.get(`/api/v1/${path}`)).json();
  const { rows } = listWorklist.answer.schema.parse(await ask('worklist?limit=500'));
  for (const { declarationNumber: number } of rows.filter(({ items }) => items > 1)) {
    const similar = listSimilarCases.answer.schema.parse(await ask(`declarations/${number}/items/1/similar-cases`));
    if (similar.cases.length > 0) return number;
  }
  throw new Error('no case of several items has past cases like it');
}

test('an officer sees what to check, what was found in similar cases, and compares the items', async ({ desk }) => {
  const page = await desk.as('officer');
  await page.goto('/worklist');
  const number = await flaggedOfSeveralItems(page);
  await page.goto(`/declarations/${number}`);
  await expect(page.getByRole('heading', { level: 2, name: number })).toBeVisible();

  // What to check, by the scheme that the reasons point to most.
  await expect(page.getByRole('heading', { level: 2, name: /^Check first: / })).toBeVisible();
  const checks = page.getByRole('list', { name: /^What to check for / });
  await expect(checks.first().getByRole('listitem').nth(2)).toBeVisible();

  // The items side by side: the riskiest is explained, and another one by the keyboard.
  const items = page.getByRole('region', { name: 'Items side by side' });
  await expect(items.getByRole('row').nth(2)).toBeVisible();
  await expect(items.getByRole('columnheader')).toContainText(['Item', 'Goods', 'Origin', 'Value', 'Unit value']);
  await expect(items.getByRole('button', { pressed: true })).toHaveCount(1);
  const other = items.getByRole('button', { pressed: false }).first();
  const name = (await other.textContent()) ?? '';
  await tabTo(other);
  await page.keyboard.press('Enter');
  await expect(items.getByRole('button', { pressed: true })).toHaveText(name);

  // What was found before in cases like it, from the officer's own offices, and on its route.
  const cases = page.getByRole('region', { name: 'Similar past cases' });
  await expect(page.getByText(/from your offices: AIR01/)).toBeVisible();
  await expect(cases.getByRole('row').nth(1)).toContainText(/compliant.*same (tariff code|subheading|heading)/);
  await expect(page.getByRole('heading', { level: 2, name: /route/ })).toBeVisible();
  await expect(page.getByText(/this office, any route, 18 months: /)).toBeVisible();

  // The same checks go along on paper.
  await page.goto(`/declarations/${number}/sheet`);
  await expect(page.getByRole('heading', { level: 3, name: 'What to check' })).toBeVisible();
  await expect(page.getByRole('list', { name: /^What to check for / }).first()).toBeVisible();

  // A past case opens from the one that it is like.
  await page.goBack();
  await cases.getByRole('link').first().click();
  await expect(page).not.toHaveURL(new RegExp(number));
  await expect(page.getByRole('heading', { level: 2, name: 'What control found' })).toBeVisible();
});

test('on a phone the items are compared by scrolling their table sideways, not the page', async ({ desk }) => {
  const page = await desk.as('officer', { viewport: { width: 360, height: 740 } });
  await page.goto('/worklist');
  await page.goto(`/declarations/${await flaggedOfSeveralItems(page)}`);
  const items = page.getByRole('region', { name: 'Items side by side' });
  await expect(items).toBeVisible();
  await tabTo(items);
  const scrolled = () => items.evaluate((element) => element.scrollLeft);
  expect(await scrolled()).toBe(0);
  await page.keyboard.press('ArrowRight');
  await expect.poll(scrolled).toBeGreaterThan(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
});
