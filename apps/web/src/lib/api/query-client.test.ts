import { expect, test } from 'vitest';
import { ApiProblem } from './api-problem.ts';
import { shouldRetry } from './query-client.ts';

test('a lost connection and a busy server are tried again, twice', () => {
  const offline = new ApiProblem('offline', 'No answer', 0);
  expect([0, 1, 2].map((failures) => shouldRetry(failures, offline))).toEqual([true, true, false]);
  expect(shouldRetry(0, new ApiProblem('unavailable', 'Unavailable', 503))).toBe(true);
});

test('a refusal is not tried again', () => {
  expect(shouldRetry(0, new ApiProblem('not_allowed', 'Not allowed', 403))).toBe(false);
  expect(shouldRetry(0, new ApiProblem('disk_full', 'Disk full', 507))).toBe(false);
  expect(shouldRetry(0, new Error('a fault of ours'))).toBe(false);
});
