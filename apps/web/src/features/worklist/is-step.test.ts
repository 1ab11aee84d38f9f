import { expect, test } from 'vitest';
import { isStep } from './is-step.ts';

test('another filter, its end, and another order are steps', () => {
  expect(isStep({}, { lane: 'red' })).toBe(true);
  expect(isStep({ lane: 'red', status: 'open' }, { status: 'open' })).toBe(true);
  expect(isStep({ lane: 'red' }, { lane: 'yellow' })).toBe(true);
});

test('the marked row and the look of the queue are none', () => {
  expect(isStep({ lane: 'red', declaration: 'A' }, { lane: 'red', declaration: 'B' })).toBe(false);
  expect(isStep({}, { density: 'compact' })).toBe(false);
});

test('a search begins with a step and is typed on within it', () => {
  expect(isStep({}, { q: '2' })).toBe(true);
  expect(isStep({ q: '2' }, { q: '2026' })).toBe(false);
  expect(isStep({ q: '2026' }, {})).toBe(true);
  expect(isStep({ q: '2026' }, { q: '2', lane: 'red' })).toBe(true);
});
