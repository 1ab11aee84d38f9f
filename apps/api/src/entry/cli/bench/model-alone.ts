import { cpus } from 'node:os';
import { type Database, findLiveModel, openFactStream, planInForce } from '@tidewaiter/database';
import { TidewaiterError } from '@tidewaiter/domain';
import type { Context } from '../../../context.ts';
import type { ChunkNumbers } from '../../../scoring/chunk-memory.ts';
import { FeatureStage } from '../../../scoring/feature-stage.ts';
import type { ModelAnswer, ModelQuestion } from '../../../scoring/model-thread.ts';
import { Thread } from '../../../scoring/thread.ts';

/** Rows whose features are at hand, and how often each thread scores them; once more, before, to grow warm. */
const rowsAtHand = 20_000;
const rounds = 5;

/** Items a second that the live model scores, without reasons, in as many threads as there are cores. */
export async function modelAlone({ database }: Context): Promise<number> {
  const live = await findLiveModel(database);
  if (!live) throw new TidewaiterError('no_live_model', 'No model is live.');
  const { revenueWeight } = (await planInForce(database)).plan;
  const { chunks, rows } = await chunksAtHand(database);
  const threads = cpus().map(() => new Thread<ModelQuestion, ModelAnswer>('model-thread'));
  const score = async (thread: (typeof threads)[number]) => {
    for (const numbers of chunks) {
      await thread.ask({ ask: 'score', numbers });
      await thread.ask({ ask: 'explain', rows: [] });
    }
  };
  try {
    await Promise.all(threads.map((thread) => thread.ask({ ask: 'open', artefact: live.artefact, revenueWeight })));
    await Promise.all(threads.map(score));
    const began = performance.now();
    await Promise.all(
      threads.map(async (thread) => {
        for (let round = 0; round < rounds; round++) await score(thread);
      }),
    );
    return Math.round((rows * rounds * threads.length) / ((performance.now() - began) / 1000));
  } finally {
    await Promise.all(threads.map((thread) => thread.end()));
  }
}

async function chunksAtHand(database: Database): Promise<{ readonly chunks: ChunkNumbers[]; readonly rows: number }> {
  const stage = new FeatureStage({});
  const chunks: ChunkNumbers[] = [];
  let rows = 0;
  const keep = (made: ReturnType<FeatureStage['take']>) => {
    for (const { entries, numbers } of made) {
      chunks.push(numbers);
      rows += entries.itemNumbers.length;
    }
  };
  const { facts } = await openFactStream(database, {});
  for await (const { bytes } of facts) {
    keep(stage.take(bytes));
    if (rows >= rowsAtHand) return { chunks, rows };
  }
  keep(stage.finish());
  return { chunks, rows };
}
