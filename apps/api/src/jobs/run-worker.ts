import type { JobKind } from '@tidewaiter/contract';
import type { JobRecord } from '@tidewaiter/database';
import { dateSchema, declarationNumberSchema } from '@tidewaiter/domain';
import { Logger, type Runner, run, type Task } from 'graphile-worker';
import { z } from 'zod';
import { type Actor, systemActor } from '../access/actor.ts';
import type { Context } from '../context.ts';
import { assessBatch } from '../use-cases/assess-batch.ts';
import { compareWithLive } from '../use-cases/compare-with-live.ts';
import { loadUpload } from '../use-cases/load-upload.ts';
import { measureDrift } from '../use-cases/measure-drift.ts';
import type { Progress } from '../use-cases/progress.ts';
import { takeBackBatch } from '../use-cases/roll-back-batch.ts';
import { rotatePseudonyms } from '../use-cases/rotate-pseudonyms.ts';
import { runShadow } from '../use-cases/run-shadow.ts';
import { scoreBatch } from '../use-cases/score-batch.ts';
import { shadowWhenScored } from '../use-cases/shadow-when-scored.ts';
import { trainModel } from '../use-cases/train-model.ts';
import { jobsAtOnce } from './queue.ts';
import { runJob } from './run-job.ts';
import { startSweeps } from './start-sweeps.ts';

const payloadSchema = z.object({ jobId: z.uuid() });
const batchRequest = z.object({ batchId: z.uuid() });
const scoreRequest = z.object({
  batchId: z.uuid().optional(),
  declarationNumber: declarationNumberSchema.optional(),
  from: dateSchema.optional(),
  to: dateSchema.optional(),
  unexaminedOnly: z.boolean().default(false),
});
const rotationRequest = z.object({ full: z.boolean().default(false) });
const modelRequest = z.object({ modelId: z.int() });
const trainRequest = z.object({
  asOf: dateSchema.optional(),
  kind: z.string().optional(),
  seed: z.int().optional(),
  propose: z.boolean().optional(),
});

/** Takes jobs from the queue until it is stopped; several workers may share one queue. */
export async function runWorker(context: Context): Promise<{ readonly stop: () => Promise<void> }> {
  const taskList: Readonly<Record<JobKind, Task>> = {
    load: taskOf(context, (actor, job, progress) =>
      loadUpload(context, actor, batchRequest.parse(job.request).batchId, progress),
    ),
    roll_back: taskOf(context, (actor, job, progress) =>
      takeBackBatch(context, actor, batchRequest.parse(job.request).batchId, progress),
    ),
    rotate_pseudonyms: taskOf(context, (actor, job, progress) =>
      rotatePseudonyms(context, actor, rotationRequest.parse(job.request), progress),
    ),
    assess: taskOf(context, (actor, job, progress) =>
      assessBatch(context, actor, batchRequest.parse(job.request), progress),
    ),
    score: taskOf(context, (actor, job, progress) => {
      const request = scoreRequest.parse(job.request);
      // A single declaration waits for the next run: its caller does not.
      if (request.declarationNumber !== undefined) return scoreBatch(context, actor, request, progress);
      const settle: Progress['settle'] = async (transaction, result) => {
        await progress.settle?.(transaction, result);
        await shadowWhenScored(context, transaction, actor);
      };
      return scoreBatch(context, actor, request, { ...progress, settle });
    }),
    compare: taskOf(context, (actor, job, progress) =>
      compareWithLive(context, actor, modelRequest.parse(job.request).modelId, progress),
    ),
    drift: taskOf(context, (actor, job, progress) =>
      measureDrift(context, actor, modelRequest.parse(job.request).modelId, progress),
    ),
    shadow: taskOf(context, (actor, _job, progress) => runShadow(context, actor, progress)),
    train: taskOf(context, (actor, job, progress) =>
      trainModel(context, actor, trainRequest.parse(job.request), progress),
    ),
  };
  let stopping = false;
  let runner = await start();
  async function start(): Promise<Runner> {
    const started = await run({
      pgPool: context.database.pool,
      // What comes by the clock is swept by the worker itself.
      parsedCronItems: [],
      concurrency: jobsAtOnce,
      noHandleSignals: true,
      pollInterval: 1000,
      logger: new Logger(() => (level, message) => context.log[level === 'warning' ? 'warn' : level](message)),
      taskList,
    });
    // A place that could not say how its job ended is given up by the queue: then all of them begin anew.
    started.events.once('worker:fatalError', () => void restart(started));
    return started;
  }
  async function restart(given: Runner): Promise<void> {
    context.log.warn('the queue gave a place of this worker up; it starts anew');
    await given.stop().catch(() => undefined);
    while (!stopping) {
      const next = await start().catch((err: unknown) => context.log.warn({ err }, 'the queue cannot be reached'));
      if (next) {
        runner = next;
        break;
      }
      await new Promise((resolve) => setTimeout(resolve, 1000));
    }
  }
  const sweeps = startSweeps(context);
  return {
    stop: async () => {
      stopping = true;
      await sweeps.stop();
      await runner.stop();
    },
  };
}

function taskOf(context: Context, work: (actor: Actor, job: JobRecord, progress: Progress) => Promise<object>): Task {
  return async (payload, { job, abortSignal }) => {
    const { jobId } = payloadSchema.parse(payload);
    const attempt = { attempt: job.attempts, maxAttempts: job.max_attempts, stopping: abortSignal };
    await runJob(context, jobId, attempt, (record, progress) =>
      work({ ...systemActor, userId: record.startedById }, record, progress),
    );
  };
}
