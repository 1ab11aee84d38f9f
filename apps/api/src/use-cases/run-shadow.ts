import {
  appendAudit,
  findLiveModel,
  findWholeModel,
  insertComparison,
  insertShadowScores,
  inTransaction,
  listShadowModels,
  listUnshadowedItems,
  type NewShadowScore,
  readItemFacts,
  type UnshadowedItem,
} from '@tidewaiter/database';
import { type ModelComparison, TidewaiterError } from '@tidewaiter/domain';
import { buildFeatures, History } from '@tidewaiter/features';
import type { ScoringModel } from '@tidewaiter/models';
import type { Actor } from '../access/actor.ts';
import type { Context } from '../context.ts';
import { openModel } from './champion.ts';
import { compareInShadow } from './compare-in-shadow.ts';
import type { Progress } from './progress.ts';

interface Shadow {
  readonly id: number;
  readonly since: Date;
  readonly model: ScoringModel;
  readonly wanted: ReadonlyMap<string, UnshadowedItem>;
}

export interface ShadowRun {
  readonly models: readonly number[];
  readonly items: number;
}

const keyOf = (declarationNumber: string, itemNumber: number) => `${declarationNumber} ${itemNumber}`;

/**
 * Scores by every model in the shadow what the live model has scored meanwhile, from the same past and touching no lane;
 * then compares each with the live model on what has been examined since.
 */
export async function runShadow({ database, log }: Context, actor: Actor, progress: Progress): Promise<ShadowRun> {
  const shadows: Shadow[] = [];
  for (const id of await listShadowModels(database)) {
    const whole = await findWholeModel(database, id);
    if (!whole?.shadowSince) continue;
    try {
      const { model } = await openModel(whole);
      const items = await listUnshadowedItems(database, id);
      const wanted = new Map(items.map((item) => [keyOf(item.declarationNumber, item.itemNumber), item]));
      shadows.push({ id, since: whole.shadowSince, model, wanted });
    } catch (error) {
      // One model that reads features no longer made must not stop the others.
      if (!(error instanceof TidewaiterError)) throw error;
      log.warn({ model: id, code: error.code }, 'a model in the shadow cannot score');
    }
  }
  const scored = new Map<number, number>();
  // Scores stay where the comparison is cancelled: the next run goes on from them.
  await inTransaction(database, async (transaction) => {
    for await (const { model, rows } of scoresOf(database, shadows, progress)) {
      await insertShadowScores(transaction, model, rows);
      scored.set(model, (scored.get(model) ?? 0) + rows.length);
    }
  });
  const live = await findLiveModel(database);
  const comparisons: ModelComparison[] = [];
  for (const { id, since } of live ? shadows : []) {
    const comparison = await compareInShadow(database, { id, since, championId: live?.id ?? 0 });
    if (comparison) comparisons.push(comparison);
  }
  const items = [...scored.values()].reduce((sum, count) => sum + count, 0);
  const run = { models: shadows.map(({ id }) => id), items };
  await inTransaction(database, async (transaction) => {
    for (const comparison of comparisons) await insertComparison(transaction, comparison);
    for (const { id } of shadows) {
      await appendAudit(transaction, {
        actorId: actor.userId,
        action: 'model.shadowed',
        subject: `model:${id}`,
        details: { items: scored.get(id) ?? 0 },
      });
    }
    await progress.settle?.(transaction, run);
  });
  return run;
}

/** Replays the past once for all models, from the first day that any of them lacks. */
async function* scoresOf(
  database: Context['database'],
  shadows: readonly Shadow[],
  { signal, report }: Progress,
): AsyncGenerator<{ readonly model: number; readonly rows: readonly NewShadowScore[] }> {
  const days = shadows.flatMap(({ wanted }) => [...wanted.values()].map(({ registrationDay }) => registrationDay));
  if (days.length === 0) return;
  const fromDay = days.reduce((first, day) => Math.min(first, day), Number.POSITIVE_INFINITY);
  const history = new History();
  let items = 0;
  for await (const chunk of readItemFacts(database)) {
    signal.throwIfAborted();
    const matrix = buildFeatures(chunk.items, chunk.outcomes, { history, fromDay });
    items += chunk.items.length;
    report('shadow', items, null);
    if (matrix.rows === 0) continue;
    for (const { id, model, wanted } of shadows) {
      const { probability, expectedDuty } = await model.score(matrix);
      const rows = matrix.declarationNumbers.flatMap((declarationNumber, row): NewShadowScore[] => {
        const item = wanted.get(keyOf(declarationNumber, matrix.itemNumbers[row] ?? 0));
        if (!item) return [];
        return [
          { ...item, probability: probability[row] ?? 0, expectedAdditionalDuty: (expectedDuty[row] ?? 0).toFixed(2) },
        ];
      });
      if (rows.length > 0) yield { model: id, rows };
    }
  }
}
