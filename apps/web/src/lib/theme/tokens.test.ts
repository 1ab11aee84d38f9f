import { describe, expect, test } from 'vitest';
import { contrast } from './contrast.ts';
import { dark, light, type Tokens } from './tokens.ts';

type Name = keyof Tokens;
const text: [Name, Name][] = [
  ['ink', 'background'],
  ['ink', 'card'],
  ['ink', 'sunken'],
  ['ink', 'accent-tint'],
  ['muted', 'background'],
  ['muted', 'card'],
  ['muted', 'sunken'],
  ['muted', 'accent-tint'],
  ['bar-ink', 'bar'],
  ['bar-muted', 'bar'],
  ['accent', 'background'],
  ['accent', 'card'],
  ['accent', 'accent-tint'],
  ['accent-ink', 'accent-fill'],
  ['red', 'red-tint'],
  ['yellow', 'yellow-tint'],
  ['blue', 'blue-tint'],
  ['green', 'green-tint'],
  ['red', 'card'],
  ['yellow', 'card'],
  ['blue', 'card'],
  ['green', 'card'],
  ['ink', 'yellow-tint'],
];
const graphics: [Name, Name][] = [
  ['control', 'card'],
  ['bar-mark', 'bar'],
  ['risk', 'card'],
  ['chart-1', 'card'],
  ['chart-2', 'card'],
];

describe.each([
  ['light', light],
  ['dark', dark],
])('the %s scheme', (_, tokens) => {
  test.each(text)('%s on %s can be read (4.5)', (ink, ground) => {
    expect(contrast(tokens[ink], tokens[ground])).toBeGreaterThanOrEqual(4.5);
  });
  test.each(graphics)('%s on %s can be told apart (3)', (ink, ground) => {
    expect(contrast(tokens[ink], tokens[ground])).toBeGreaterThanOrEqual(3);
  });
});

test('contrast of black and white is 21', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 6);
});
