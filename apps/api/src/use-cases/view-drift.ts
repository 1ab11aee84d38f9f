import type { Drift } from '@tidewaiter/contract';
import { findModel, readDrift } from '@tidewaiter/database';
import { TidewaiterError } from '@tidewaiter/domain';
import type { Context } from '../context.ts';

/** A model's drift as it is shown: weeks once, and each measure's index by week. */
export async function viewDrift({ database }: Context, id: number): Promise<Drift> {
  if (!(await findModel(database, id)))
    throw new TidewaiterError('not_found', 'There is no such model.', { model: id });
  const rows = await readDrift(database, id);
  const held = rows.find(({ measure }) => measure === 'reference');
  const measured = rows.filter(({ measure }) => measure !== 'reference');
  const itemsOf = new Map(measured.map(({ week, items }) => [week, items]));
  const weeks = [...itemsOf.keys()].sort();
  const stabilityOf = new Map<string, Map<string, number>>();
  for (const { measure, week, stability } of measured) {
    const byWeek = stabilityOf.get(measure) ?? new Map<string, number>();
    stabilityOf.set(measure, byWeek.set(week, stability));
  }
  return {
    reference: held ? { from: held.week, items: held.items } : null,
    weeks: weeks.map((week) => ({ week, items: itemsOf.get(week) ?? 0 })),
    measures: [...stabilityOf].map(([name, byWeek]) => ({
      name,
      stability: weeks.map((week) => byWeek.get(week) ?? null),
    })),
  };
}
