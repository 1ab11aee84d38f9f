import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { type Language, type Scheme, startIn, switchScheme } from './screens/appearance.ts';
import { auditAccessibility } from './screens/audit-accessibility.ts';
import { screens } from './screens/screens.ts';
import { settled } from './screens/settled.ts';
import { root } from './setup/root.ts';
import { expect, type Page, test } from './setup/test.ts';

const pictures = path.join(root, 'apps/e2e/screenshots');
const desk = { width: 1280, height: 800 };
const phone = { width: 390, height: 844 };
/** WCAG 2.2, 1.4.10: content reflows at this width without scrolling sideways. */
const narrowest = { width: 320, height: 640 };

test.beforeAll(async () => {
  await mkdir(pictures, { recursive: true });
});

async function picture(page: Page, name: string, language: Language, scheme: Scheme): Promise<void> {
  for (const [width, size] of Object.entries({ desk, phone })) {
    await page.setViewportSize(size);
    await settled(page);
    await page.screenshot({ path: path.join(pictures, `${name}-${language}-${scheme}-${width}.png`) });
  }
  await page.setViewportSize(desk);
}

async function expectNoSidewaysScroll(page: Page): Promise<void> {
  await page.setViewportSize(narrowest);
  await settled(page);
  const overflow = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
  await expect.poll(() => page.evaluate(overflow), 'pixels that the page scrolls sideways at 320').toBe(0);
  await page.setViewportSize(desk);
}

for (const screen of screens) {
  test(`${screen.name} is open to everyone: light, dark, narrow and from right to left`, async ({ desk: people }) => {
    test.setTimeout(120_000);
    if (screen.as === 'stranger') people.provokes(/status of 401/);
    const reach = async (language: Language) => {
      const page = await (screen.as === 'stranger' ? people.stranger() : people.as(screen.as));
      await startIn(page, language, 'light');
      await page.goto(screen.at);
      await settled(page);
      await screen.walk?.(page);
      await settled(page);
      return page;
    };
    const english = await reach('en');
    expect.soft(await auditAccessibility(english), 'in light').toEqual([]);
    await picture(english, screen.name, 'en', 'light');
    await expectNoSidewaysScroll(english);
    await switchScheme(english, 'dark');
    expect.soft(await auditAccessibility(english), 'in dark').toEqual([]);
    await picture(english, screen.name, 'en', 'dark');

    const arabic = await reach('ar');
    await expect(arabic.locator('html')).toHaveAttribute('dir', 'rtl');
    await expect(arabic.locator('html')).toHaveAttribute('lang', 'ar');
    await expect(arabic.locator('body')).toContainText(/[\u0600-\u06ff]{3}/);
    await picture(arabic, screen.name, 'ar', 'light');
    await expectNoSidewaysScroll(arabic);
    await switchScheme(arabic, 'dark');
    await picture(arabic, screen.name, 'ar', 'dark');
  });
}
