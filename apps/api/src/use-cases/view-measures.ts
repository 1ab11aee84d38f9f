import { nonComplianceLevel } from '@tidewaiter/analytics';
import type { Measures } from '@tidewaiter/contract';
import { type MeasureSum, sumMeasures } from '@tidewaiter/database';
import { chapterName, type SelectionReason, wilsonInterval } from '@tidewaiter/domain';
import type { Actor } from '../access/actor.ts';
import type { Context } from '../context.ts';
import { today } from './calendar.ts';

export interface MeasuresAsked {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly officeCode?: string | undefined;
  readonly chapter?: string | undefined;
}

/** What control brings, within the actor's offices: totals and the same by week, office and chapter. */
export async function viewMeasures(
  { database, config }: Context,
  actor: Actor,
  asked: MeasuresAsked,
): Promise<Measures> {
  const sums = await sumMeasures(database.pool, { ...asked, scope: actor.scope });
  const all = sums.filter(({ grouping }) => grouping === 'all');
  const whole = all.find(({ reason }) => reason === null);
  const groups = (grouping: MeasureSum['grouping']) => {
    const found = sums.filter((sum) => sum.grouping === grouping);
    return found
      .filter(({ reason }) => reason === null)
      .map(({ key, officeName }) => ({
        key,
        name: officeName ?? key,
        ...groupOf(found.filter((sum) => sum.key === key)),
      }));
  };
  return {
    from: asked.from ?? whole?.firstDay ?? today(),
    to: asked.to ?? whole?.lastDay ?? today(),
    currency: config.reportingCurrency,
    totals: { ...groupOf(all), level: levelOf(all) },
    byWeek: groups('week').map(({ key, name: _, ...group }) => ({ week: key, ...group })),
    byOffice: groups('office').map(({ key, name, ...group }) => ({ officeCode: key, officeName: name, ...group })),
    byChapter: groups('chapter').map(({ key, ...group }) => ({ ...group, chapter: key, name: chapterName(key) })),
  };
}

function groupOf(sums: readonly MeasureSum[]) {
  const whole = sums.find(({ reason }) => reason === null);
  const rateOf = (wanted: SelectionReason | null) => {
    const { examined, nonCompliant } = sums.find(({ reason }) => reason === wanted) ?? { examined: 0, nonCompliant: 0 };
    return { examined, nonCompliant, ...(wilsonInterval(nonCompliant, examined) ?? unknown) };
  };
  return {
    items: whole?.items ?? 0,
    examined: whole?.examined ?? 0,
    revenueAtRisk: whole?.expectedDuty ?? '0',
    recoveredDuty: whole?.recoveredDuty ?? '0',
    hitRate: { all: rateOf(null), model: rateOf('model'), criterion: rateOf('criterion'), random: rateOf('random') },
  };
}

const unknown = { rate: null, low: null, high: null };

/** Criteria and risk select for certain; the random share and exploration speak for themselves and for all that was released. */
function levelOf(sums: readonly MeasureSum[]) {
  const total = (of: (sum: MeasureSum) => number, ...reasons: readonly SelectionReason[]) =>
    sums.reduce((sum, next) => sum + (reasons.some((reason) => reason === next.reason) ? of(next) : 0), 0);
  const drawn = ['random', 'explore'] as const;
  const examined = total((sum) => sum.examined, ...drawn);
  const level = nonComplianceLevel({
    certain: {
      items: total((sum) => sum.items, 'criterion', 'model'),
      examined: total((sum) => sum.examined, 'criterion', 'model'),
      nonCompliant: total((sum) => sum.nonCompliant, 'criterion', 'model'),
    },
    chance: {
      items: total((sum) => sum.items, ...drawn, 'release'),
      examined,
      weight: total((sum) => sum.examinedWeight, ...drawn),
      nonCompliantWeight: total((sum) => sum.nonCompliantWeight, ...drawn),
      squaredWeight: total((sum) => sum.squaredWeight, ...drawn),
    },
  });
  return { ...(level ?? unknown), examined };
}
