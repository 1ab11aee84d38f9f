import { dateOf, dayOf, type ItemFacts, type OutcomeFacts, TidewaiterError } from '@tidewaiter/domain';
import { startBackend } from '@tidewaiter/models';
import type { Progress } from './progress.ts';
import { readFactsOfFiles } from './read-facts-of-files.ts';
import { walkOnce } from './walk-once.ts';
import { type WalkStrategy, walkStrategies } from './walk-strategies.ts';

export interface WalkRequest {
  readonly declarations: readonly string[];
  readonly outcomes: readonly string[];
  /** First day of the walk; all outcomes of items before it are known. */
  readonly from: string;
  /** Percent of each week's items that is examined. */
  readonly percent: number;
  /** Weeks between two trainings. */
  readonly retrainWeeks: number;
  readonly seeds: number;
  readonly kind?: string | undefined;
}

/** One week of one walk. */
export interface WalkedWeek {
  /** First day of the week. */
  readonly week: string;
  readonly examined: number;
  /** Non-compliant of those examined. */
  readonly precision: number;
  /** Additional duty found of all there was to find; null where there was none. */
  readonly revenue: number | null;
}

/** A strategy over all its seeds: mean and standard deviation of the whole walk and of its last quarter. */
export interface WalkedStrategy {
  readonly strategy: WalkStrategy;
  readonly precision: number;
  readonly precision_sd: number | null;
  readonly revenue: number;
  readonly revenue_sd: number | null;
  readonly late_precision: number;
  readonly late_precision_sd: number | null;
  /** By week, the mean over seeds. */
  readonly weeks: readonly WalkedWeek[];
}

export interface Walk {
  readonly from: string;
  readonly weeks: number;
  readonly percent: number;
  readonly retrain_weeks: number;
  readonly seeds: number;
  /** Items with an outcome in the files: only those can be examined in the walk. */
  readonly items: number;
  readonly strategies: readonly WalkedStrategy[];
}

const daysAWeek = 7;

/**
 * Walks through history week by week under selective labels: train on what is known, choose whom to examine, learn those
 * outcomes and no others, go on. Leaves no trace in any database. Use files in which (nearly) everything was examined:
 * what nobody looked at then cannot be found now.
 */
export async function walkForward(request: WalkRequest, progress: Progress): Promise<Walk> {
  const { from, percent, retrainWeeks, seeds, kind } = request;
  const fromDay = dayOf(from);
  if (fromDay === null) throw new TidewaiterError('invalid_request', `${from} is not a date, as 2024-02-29.`);
  const { items, outcomes } = await readFactsOfFiles([...request.declarations, ...request.outcomes], progress);
  const weeks = weeksOf(items, fromDay);
  if (weeks.length === 0) {
    throw new TidewaiterError(
      'invalid_request',
      `No item was registered on or after ${from}: there is nothing to walk.`,
    );
  }
  await startBackend();
  const outcomeOf = new Map(outcomes.map((one) => [`${one.declarationNumber} ${one.itemNumber}`, one]));
  const before = items.filter(({ registrationDay }) => registrationDay < fromDay);
  const strategies: WalkedStrategy[] = [];
  for (const strategy of walkStrategies) {
    const walks = [];
    for (let seed = 1; seed <= seeds; seed++) {
      const walk = { before, weeks, outcomeOf, strategy, seed, percent, retrainWeeks, kind };
      walks.push(await walkOnce(walk, progress));
    }
    strategies.push(
      summarize(
        strategy,
        walks,
        weeks.map(([first]) => dateOf(first?.registrationDay ?? 0)),
      ),
    );
  }
  const known = items.filter((one) => one.registrationDay >= fromDay && outcomeOf.has(keyOf(one))).length;
  return { from, weeks: weeks.length, percent, retrain_weeks: retrainWeeks, seeds, items: known, strategies };
}

const keyOf = ({ declarationNumber, itemNumber }: ItemFacts | OutcomeFacts) => `${declarationNumber} ${itemNumber}`;

/** The items from a day on, seven days at a time; weeks without items are left out. */
function weeksOf(items: readonly ItemFacts[], fromDay: number): readonly (readonly ItemFacts[])[] {
  const weeks = new Map<number, ItemFacts[]>();
  for (const item of items) {
    if (item.registrationDay < fromDay) continue;
    const number = Math.floor((item.registrationDay - fromDay) / daysAWeek);
    const week = weeks.get(number) ?? [];
    week.push(item);
    weeks.set(number, week);
  }
  return [...weeks].sort(([a], [b]) => a - b).map(([, week]) => week);
}

/** What one walk found in a week. */
export interface Found {
  readonly examined: number;
  readonly nonCompliant: number;
  readonly duty: number;
  readonly allDuty: number;
}

function summarize(
  strategy: WalkStrategy,
  walks: readonly (readonly Found[])[],
  names: readonly string[],
): WalkedStrategy {
  const late = Math.floor(names.length * 0.75);
  const precision = walks.map((walk) => share(walk, 'nonCompliant', 'examined'));
  const revenue = walks.map((walk) => share(walk, 'duty', 'allDuty'));
  const lately = walks.map((walk) => share(walk.slice(late), 'nonCompliant', 'examined'));
  return {
    strategy,
    precision: mean(precision),
    precision_sd: deviation(precision),
    revenue: mean(revenue),
    revenue_sd: deviation(revenue),
    late_precision: mean(lately),
    late_precision_sd: deviation(lately),
    weeks: names.map((week, at) => {
      const those = walks.flatMap((walk) => walk[at] ?? []);
      return {
        week,
        examined: mean(those.map(({ examined }) => examined)),
        precision: share(those, 'nonCompliant', 'examined'),
        revenue: those.some(({ allDuty }) => allDuty > 0) ? share(those, 'duty', 'allDuty') : null,
      };
    }),
  };
}

function share(walk: readonly Found[], part: keyof Found, whole: keyof Found): number {
  const [parts, wholes] = [part, whole].map((key) => walk.reduce((sum, week) => sum + week[key], 0));
  return wholes ? (parts ?? 0) / wholes : 0;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

function deviation(values: readonly number[]): number | null {
  if (values.length < 2) return null;
  const centre = mean(values);
  return Math.sqrt(values.reduce((sum, value) => sum + (value - centre) ** 2, 0) / (values.length - 1));
}
