import type { Page } from '../setup/test.ts';

export type Scheme = 'light' | 'dark';
export type Language = 'en' | 'ar';

/** In which language and scheme the page starts from now on, as a browser keeps the choice. */
export async function startIn(page: Page, language: Language, scheme: Scheme): Promise<void> {
  await page.addInitScript(
    ([chosenLanguage, chosenScheme]) => {
      localStorage.setItem('tidewaiter.language', chosenLanguage);
      localStorage.setItem('mantine-color-scheme-value', chosenScheme);
    },
    [language, scheme] as const,
  );
}

/** Switches the scheme as another tab would, whatever lies over the button that does. */
export async function switchScheme(page: Page, scheme: Scheme): Promise<void> {
  await page.evaluate((chosen) => {
    const key = 'mantine-color-scheme-value';
    localStorage.setItem(key, chosen);
    dispatchEvent(new StorageEvent('storage', { key, newValue: chosen, storageArea: localStorage }));
  }, scheme);
  await page.locator(`html[data-mantine-color-scheme="${scheme}"]`).waitFor();
  // Colours pass over: half-way there they are of neither scheme.
  await page.evaluate(async () => {
    const passing = document.getAnimations().filter((animation) => animation instanceof CSSTransition);
    await Promise.allSettled(passing.map(({ finished }) => finished));
  });
}
