import type { Feature, FeatureSource } from '../feature.ts';
import { volumeDecay, volumeHalfLife } from '../past/decay.ts';
import { kept } from '../past/group-table.ts';
import { group } from '../past/groups.ts';
import { logOfCount } from '../past/log-of-count.ts';
import { measure } from '../past/measures.ts';
import { at, own } from '../past/state.ts';
import { habit, habitWidth } from '../past/trader-table.ts';

const traders = ['importer', 'exporter', 'declarant'] as const;
const partnersOf = { importer: 'exporters', exporter: 'importers', declarant: 'importers' };

function about(name: string, unit: string, source: FeatureSource, description: string): Feature {
  return { name, unit, source, knownWhen: 'day_before_registration', description };
}

function featuresOf(key: (typeof traders)[number]): Feature[] {
  const [items, outcomes] = ['past_items', 'past_outcomes'] as const;
  return [
    about(`${key}_age`, 'ln(1 + days)', items, `Days since the ${key} was first seen`),
    about(`${key}_idle`, 'ln(1 + days)', items, `Days since the ${key} last declared`),
    about(`${key}_partners`, 'ln(1 + traders)', items, `Distinct ${partnersOf[key]} of the ${key} so far`),
    about(
      `${key}_volume_against_habit`,
      'ln ratio',
      items,
      `Items of the ${key} lately (half-life ${volumeHalfLife} days) against its average so far`,
    ),
    about(`${key}_value_against_habit`, 'ln ratio', items, `Value against what the ${key} usually declares`),
    about(
      `${key}_duty_rate_against_habit`,
      'percentage points',
      items,
      `Duty rate against the mean that the ${key} declares`,
    ),
    about(`${key}_since_examined`, 'days', outcomes, `Days since an examination of the ${key} was last known`),
    about(`${key}_since_non_compliant`, 'days', outcomes, `Days since the ${key} was last non-compliant`),
    about(`${key}_compliant_streak`, 'ln(1 + examinations)', outcomes, `Compliant examinations of the ${key} in a row`),
  ];
}

/** How the traders of an item have behaved so far. */
export const traderFeatures: readonly Feature[] = traders.flatMap(featuresOf);
const perTrader = 9;
const traderKeys: readonly number[] = [group.importer, group.exporter, group.declarant];
const lasting = volumeHalfLife / Math.LN2;

/** Writes `traderFeatures` into `into` from `to` on; `NaN` where the trader was not declared, or is new. */
export function writeTraders(state: Float64Array, measures: Float64Array, into: Float32Array, to: number): void {
  const day = state[at.day] ?? 0;
  const logValue = measures[measure.logValue] ?? Number.NaN;
  const dutyRate = measures[measure.dutyRate] ?? Number.NaN;
  for (let trader = 0; trader < traderKeys.length; trader += 1) {
    const g = traderKeys[trader] ?? 0;
    const habits = at.habits + trader * habitWidth;
    const next = to + trader * perTrader;
    const items = state[own(g, kept.items)] ?? Number.NaN;
    const firstDay = state[habits + habit.firstDay] ?? Number.NaN;
    into[next] = logOfDays(day, firstDay);
    into[next + 1] = logOfDays(day, state[own(g, kept.lastItemDay)] ?? Number.NaN);
    into[next + 2] = logOfCount(state[habits + habit.partners] ?? Number.NaN);
    const isKnown = items > 0;
    into[next + 3] = isKnown ? volume(state, habits, items, day) : Number.NaN;
    into[next + 4] = isKnown ? logValue - (state[habits + habit.meanLogValue] ?? Number.NaN) : Number.NaN;
    into[next + 5] = isKnown ? dutyRate - (state[habits + habit.meanDutyRate] ?? Number.NaN) : Number.NaN;
    into[next + 6] = since(day, state[habits + habit.lastExaminedDay] ?? Number.NaN);
    into[next + 7] = since(day, state[habits + habit.lastNonCompliantDay] ?? Number.NaN);
    into[next + 8] = logOfCount(state[habits + habit.streak] ?? Number.NaN);
  }
}

/** Days since a kept day; `NaN` where it never happened. */
function since(day: number, kept: number): number {
  return kept > 0 ? day - kept : Number.NaN;
}

function logOfDays(day: number, kept: number): number {
  if (!(kept > 0)) return Number.NaN;
  return logOfCount(day > kept ? day - kept : 0);
}

/** ln of the faded item count against what the trader's average so far would give. */
function volume(state: Float64Array, habits: number, items: number, day: number): number {
  const age = day - (state[habits + habit.recentItemsDay] ?? 0);
  const lately = (state[habits + habit.recentItems] ?? 0) * volumeDecay(age);
  const days = Math.max(1, day - (state[habits + habit.firstDay] ?? 0));
  const usual = (items / days) * lasting * (1 - volumeDecay(days));
  return Math.log((lately + 1) / (usual + 1));
}
