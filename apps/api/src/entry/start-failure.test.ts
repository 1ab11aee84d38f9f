import { TidewaiterError } from '@tidewaiter/domain';
import { expect, it } from 'vitest';
import { readConfig } from '../config.ts';
import { startFailure } from './start-failure.ts';

it('names the variable that is wrong', () => {
  let failure: unknown;
  try {
    readConfig({ PORT: '99999', TIDEWAITER_SECRET: 'short' });
  } catch (error) {
    failure = error;
  }
  const told = startFailure(failure);
  expect(told).toContain('PORT: ');
  expect(told).toContain('TIDEWAITER_SECRET: ');
});

it('tells a foreseen failure without a stack, and another with it', () => {
  expect(startFailure(new TidewaiterError('internal', 'The routes differ.', { missing: 'getBatch' }))).toBe(
    'Tidewaiter did not start: The routes differ.\n  missing: getBatch',
  );
  expect(startFailure(new Error('unforeseen'))).toContain('start-failure.test.ts');
});
