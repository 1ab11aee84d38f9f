import { appendAudit, findWholeModel, inTransaction, putDrift, readItemFacts } from '@tidewaiter/database';
import { dateOf, populationStability, TidewaiterError } from '@tidewaiter/domain';
import { buildFeatures, History } from '@tidewaiter/features';
import type { Actor } from '../access/actor.ts';
import type { Context } from '../context.ts';
import { openModel } from './champion.ts';
import { DriftCounts } from './drift-counts.ts';
import { readDriftEdges } from './drift-edges.ts';
import type { Progress } from './progress.ts';

/** The last part of the training window, in days, that later weeks are held against: counts of the past grow with time. */
const referenceDays = 91;
const reference = 'reference';
const daysAWeek = 7;
// 1970-01-01 was a Thursday; a week begins on Monday.
const mondayShift = 3;

export interface DriftMeasured {
  readonly model: number;
  readonly items: number;
  readonly weeks: number;
}

/**
 * Holds everything registered since a model's training window, week by week, against the last quarter of that window:
 * the stability index of each feature and score. Looks at all items, examined or not.
 */
export async function measureDrift(
  { database }: Context,
  actor: Actor,
  id: number,
  progress: Progress,
): Promise<DriftMeasured> {
  const whole = await findWholeModel(database, id);
  if (!whole) throw new TidewaiterError('not_found', 'There is no such model.', { model: id });
  const { model, card } = await openModel(whole);
  const edges = readDriftEdges(card.quantiles);
  if (edges.size === 0) {
    throw new TidewaiterError('conflict', 'The model was trained before drift was measured: train it again.', {
      model: id,
    });
  }
  const { firstDay, lastDay } = card.window;
  const fromDay = Math.max(firstDay, lastDay - referenceDays + 1);
  const counts = new DriftCounts(edges);
  const history = new History();
  let items = 0;
  for await (const chunk of readItemFacts(database)) {
    progress.signal.throwIfAborted();
    const matrix = buildFeatures(chunk.items, chunk.outcomes, { history, fromDay });
    items += chunk.items.length;
    progress.report('drift', items, null);
    if (matrix.rows === 0) continue;
    counts.add(matrix, await model.score(matrix), (row) => spanOf(matrix.registrationDays[row] ?? 0, lastDay));
  }
  const expected = counts.counts(reference);
  const weeks = counts.spans().filter((span) => span !== reference);
  const rows = weeks.flatMap((week) =>
    [...counts.counts(week)].flatMap(([measure, actual]) => {
      const stability = populationStability(expected.get(measure) ?? new Float64Array(actual.length), actual);
      return stability === null ? [] : [{ week, measure, items: counts.items(week), stability }];
    }),
  );
  const held = { week: dateOf(fromDay), measure: reference, items: counts.items(reference), stability: 0 };
  const measured = { model: id, items, weeks: weeks.length };
  return inTransaction(database, async (transaction) => {
    await putDrift(transaction, id, [held, ...rows]);
    await appendAudit(transaction, {
      actorId: actor.userId,
      action: 'model.drift_measured',
      subject: `model:${id}`,
      details: { weeks: weeks.length },
    });
    await progress.settle?.(transaction, measured);
    return measured;
  });
}

function spanOf(day: number, lastDay: number): string {
  return day <= lastDay ? reference : dateOf(day - ((day + mondayShift) % daysAWeek));
}
