import { expect, type Page, test } from './setup/test.ts';

// Sooner than anything is fetched again by itself: what shows was told.
const soon = { timeout: 8000 };
const queueOf = (page: Page) => page.getByRole('grid', { name: 'Worklist' });

/** The first case of the queue that nobody is on. */
async function firstFree(page: Page): Promise<string> {
  await page.goto('/worklist?lane=red&status=open');
  await queueOf(page).getByRole('row').nth(1).click();
  await expect(page).toHaveURL(/declaration=/);
  return new URL(page.url()).searchParams.get('declaration') ?? '';
}

test('a colleague’s claim appears on the worklist and on the open declaration as it happens', async ({ desk }) => {
  const omar = await desk.as('officer');
  const clara = await desk.as('colleague');
  const number = await firstFree(omar);
  const heard = clara.waitForResponse(/\/worklist\/events$/);
  await clara.goto(`/worklist?q=${number}`);
  await heard;
  const row = queueOf(clara).getByRole('row').filter({ hasText: number });
  await expect(row).toHaveAttribute('data-quiet', 'false');
  await expect(clara.getByText('Nobody is on it', { exact: true })).toBeVisible();
  await omar.keyboard.press('c');
  await expect(omar.getByText(/^Claimed by you/)).toBeVisible();
  await expect(row).toHaveAttribute('data-quiet', 'true', soon);
  await expect(clara.getByText(/^Omar Officer is on it, until/)).toBeVisible(soon);
  await omar.keyboard.press('x');
  await expect(row).toHaveAttribute('data-quiet', 'false', soon);
  await expect(clara.getByText('Nobody is on it', { exact: true })).toBeVisible(soon);
});
