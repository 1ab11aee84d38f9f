import { expect, test } from 'vitest';
import { chooseLanguage, directionOf, localeOf } from './languages.ts';

test('the first wanted language with a catalogue is chosen, whatever its region', () => {
  expect(chooseLanguage(['de-CH', 'fr-CA', 'en'])).toBe('fr');
  expect(chooseLanguage(['AR-EG'])).toBe('ar');
});

test('English is chosen where no wanted language has a catalogue', () => {
  expect(chooseLanguage(['pt', 'zh-Hans'])).toBe('en');
  expect(chooseLanguage([])).toBe('en');
});

test('Arabic alone reads from right to left', () => {
  expect(directionOf('ar')).toBe('rtl');
  expect(directionOf('es')).toBe('ltr');
});

test('values are shown by the region that the browser names, of the language chosen', () => {
  expect(localeOf('ar', ['en-US', 'ar-EG'])).toBe('ar-EG');
  expect(localeOf('ar', ['en-US'])).toBe('ar');
});
