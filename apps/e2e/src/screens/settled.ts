import { expect, type Page } from '../setup/test.ts';

/** Waits until the screen has its heading, its fonts, and nothing that is being fetched. */
export async function settled(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const waiting = page.locator('[aria-busy="true"], [class*="Skeleton-root"], [class*="Loader-root"]');
  await expect(waiting).toHaveCount(0);
  await page.evaluate(() => document.fonts.ready);
}
