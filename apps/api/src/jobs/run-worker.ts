import type { JobRecord } from '@tidewaiter/database';
import { dateSchema, declarationNumberSchema } from '@tidewaiter/domain';
import { Logger, run, type Task } from 'graphile-worker';
import { z } from 'zod';
import { type Actor, systemActor } from '../access/actor.ts';
import type { Context } from '../context.ts';
import type { Progress } from '../use-cases/progress.ts';
import { scoreBatch } from '../use-cases/score-batch.ts';
import { trainModel } from '../use-cases/train-model.ts';
import { runJob } from './run-job.ts';

const payloadSchema = z.object({ jobId: z.uuid() });
const scoreRequest = z.object({
  batchId: z.uuid().optional(),
  declarationNumber: declarationNumberSchema.optional(),
  from: dateSchema.optional(),
  to: dateSchema.optional(),
  unexaminedOnly: z.boolean().default(false),
});
const trainRequest = z.object({ asOf: dateSchema.optional() });

/** Takes jobs from the queue until it is stopped; several workers may share one queue. */
export async function runWorker(context: Context): Promise<{ readonly stop: () => Promise<void> }> {
  const runner = await run({
    pgPool: context.database.pool,
    // Nothing runs by the clock yet; without a word it would look for a file.
    parsedCronItems: [],
    concurrency: 1,
    noHandleSignals: true,
    pollInterval: 1000,
    logger: new Logger(() => (level, message) => context.log[level === 'warning' ? 'warn' : level](message)),
    taskList: {
      score: taskOf(context, (actor, job, progress) =>
        scoreBatch(context, actor, scoreRequest.parse(job.request), progress),
      ),
      train: taskOf(context, (actor, job, progress) =>
        trainModel(context, actor, trainRequest.parse(job.request), progress),
      ),
    },
  });
  return { stop: () => runner.stop() };
}

function taskOf(context: Context, work: (actor: Actor, job: JobRecord, progress: Progress) => Promise<object>): Task {
  return async (payload, { job }) => {
    const { jobId } = payloadSchema.parse(payload);
    await runJob(context, jobId, job.attempts >= job.max_attempts, (record, progress) =>
      work({ ...systemActor, userId: record.startedById }, record, progress),
    );
  };
}
