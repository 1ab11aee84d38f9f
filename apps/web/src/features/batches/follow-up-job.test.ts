import type { Job } from '@tidewaiter/contract';
import { expect, test } from 'vitest';
import { followUpJob } from './follow-up-job.ts';

const batch = { id: '5d32d4ba-2bee-4131-971c-02322e474499' };

function jobAt(createdAt: string, changes: Partial<Job> = {}): Job {
  return {
    id: createdAt,
    kind: 'score',
    status: 'running',
    batchId: batch.id,
    progress: { step: 'score', done: 0, total: null, loss: null },
    result: null,
    error: null,
    attempts: 1,
    maxAttempts: 3,
    nextAttemptAt: null,
    retryable: false,
    startedBy: 'Ana',
    createdAt,
    finishedAt: null,
    ...changes,
  };
}

test('the latest scoring of the batch belongs to it', () => {
  const jobs = [jobAt('2026-03-01T10:05:00.000Z'), jobAt('2026-03-01T10:00:00.120Z')];
  expect(followUpJob(batch, jobs)?.id).toBe('2026-03-01T10:05:00.000Z');
});

test('scorings of other batches, of ranges of dates, and trainings do not', () => {
  const jobs = [
    jobAt('2026-03-01T10:05:00.000Z', { batchId: '88c3acce-9bf4-422b-9eb7-4484ff38c1d0' }),
    jobAt('2026-03-01T10:00:01.000Z', { batchId: null }),
    jobAt('2026-03-01T10:00:01.000Z', { kind: 'train', batchId: null }),
  ];
  expect(followUpJob(batch, jobs)).toBeNull();
});
