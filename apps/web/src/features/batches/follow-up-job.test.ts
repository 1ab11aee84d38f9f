import type { Job } from '@tidewaiter/contract';
import { expect, test } from 'vitest';
import { followUpJob } from './follow-up-job.ts';

const loaded = { status: 'loaded', finishedAt: '2026-03-01T10:00:00.000Z', createdBy: 'Ana' } as const;

function jobAt(createdAt: string, changes: Partial<Job> = {}): Job {
  return {
    id: createdAt,
    kind: 'score',
    status: 'running',
    progress: { step: 'score', done: 0, total: null },
    result: null,
    error: null,
    startedBy: 'Ana',
    createdAt,
    finishedAt: null,
    ...changes,
  };
}

test('the first scoring after the load belongs to the batch', () => {
  const jobs = [jobAt('2026-03-01T10:00:04.000Z'), jobAt('2026-03-01T10:00:00.120Z')];
  expect(followUpJob(loaded, jobs)?.id).toBe('2026-03-01T10:00:00.120Z');
});

test('what was asked for earlier, later, by another or for training does not', () => {
  const jobs = [
    jobAt('2026-03-01T10:05:00.000Z'),
    jobAt('2026-03-01T10:00:01.000Z', { kind: 'train' }),
    jobAt('2026-03-01T10:00:01.000Z', { startedBy: 'Marc' }),
    jobAt('2026-03-01T09:59:58.000Z'),
  ];
  expect(followUpJob(loaded, jobs)).toBeNull();
});

test('a batch that was not loaded was not handed on', () => {
  expect(followUpJob({ ...loaded, status: 'failed' }, [jobAt('2026-03-01T10:00:00.120Z')])).toBeNull();
});
