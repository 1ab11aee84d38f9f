import { expect, type Locator } from '@playwright/test';

const most = 80;

/** Presses Tab until this has the focus, as somebody without a mouse would. */
export async function tabTo(target: Locator): Promise<void> {
  const page = target.page();
  await expect(target).toBeVisible();
  for (let pressed = 0; pressed < most; pressed += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${target} was not reached by ${most} presses of Tab`);
}
