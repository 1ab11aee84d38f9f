import { expect, test } from 'vitest';
import { countryCodes, isCountryCode } from './countries.ts';
import { currencyCodes, isCurrencyCode } from './currencies.ts';

test('every country code has the shape of ISO 3166-1 alpha-2 and stands once', () => {
  expect(countryCodes.size).toBe(249 + 19);
  for (const code of countryCodes) expect(code).toMatch(/^[A-Z]{2}$/);
});

test('codes customs use beside the assigned ones are known, made-up ones are not', () => {
  for (const code of ['KR', 'XK', 'EU', 'SU', 'ZZ']) expect(isCountryCode(code)).toBe(true);
  for (const code of ['QQ', 'kr', 'KOR', '']) expect(isCountryCode(code)).toBe(false);
});

test('every currency code has the shape of ISO 4217', () => {
  for (const code of currencyCodes) expect(code).toMatch(/^[A-Z]{3}$/);
  expect(isCurrencyCode('KRW')).toBe(true);
  expect(isCurrencyCode('DEM')).toBe(true);
  expect(isCurrencyCode('XXX')).toBe(false);
});
