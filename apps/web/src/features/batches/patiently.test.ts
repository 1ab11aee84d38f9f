import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ApiProblem } from '../../lib/api/api-problem.ts';
import { patiently, pauseBefore } from './patiently.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});
const offline = new ApiProblem('offline', 'No answer', 0);

test('what the network lost is tried again, later each time', async () => {
  const heard: boolean[] = [];
  const work = vi.fn().mockRejectedValueOnce(offline).mockRejectedValueOnce(offline).mockResolvedValue('there');
  const done = patiently(work, { signal: new AbortController().signal, onWaiting: (waits) => heard.push(waits) });
  await vi.advanceTimersByTimeAsync(500);
  expect(work).toHaveBeenCalledTimes(2);
  await vi.advanceTimersByTimeAsync(1000);
  expect(await done).toBe('there');
  expect(heard).toEqual([true, true, false]);
});

test('what is wrong with the file is not tried again', async () => {
  const work = vi.fn().mockRejectedValue(new ApiProblem('wrong_header', 'Wrong header', 422));
  await expect(patiently(work, { signal: new AbortController().signal })).rejects.toMatchObject({
    code: 'wrong_header',
  });
  expect(work).toHaveBeenCalledTimes(1);
});

test('a pause ends at once when it is given up', async () => {
  const abort = new AbortController();
  const done = patiently(() => Promise.reject(offline), { signal: abort.signal });
  const ended = expect(done).rejects.toThrow('given up');
  await vi.advanceTimersByTimeAsync(100);
  abort.abort(new Error('given up'));
  await ended;
});

test('no pause is longer than half a minute', () => {
  expect([0, 1, 2, 20].map(pauseBefore)).toEqual([500, 1000, 2000, 30_000]);
});
