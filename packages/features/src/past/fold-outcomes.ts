import type { ItemFacts, OutcomeFacts } from '@tidewaiter/domain';
import type { DayFacts } from './day-facts.ts';
import { recentDecay } from './decay.ts';
import { gatherCounts } from './gather.ts';
import { kept, keptWidth, keyWords, notDeclared } from './group-table.ts';
import { groupSpecs } from './groups.ts';
import type { Past } from './past.ts';
import { shrinkRates } from './shrink-rates.ts';
import { at, stateWidth } from './state.ts';
import { traderGroups } from './trader-table.ts';

/** Additional duty is kept as a share of customs value, at most this, so that one item cannot make a group's mean. */
const recoveryCap = 5;
/** How far to shrink is learned from every outcome at first, and from one in some when many are known. */
const manyOutcomes = 4096;
const chargedOf = 8;
const rated: readonly number[] = groupSpecs.flatMap((spec, g) => (spec.rated ? [g] : []));
const state = new Float64Array(stateWidth);
const own = new Int32Array(groupSpecs.length);
const firstRow = [0];

/** Folds in the outcomes that became known on one day, by their keys; all are predicted before any is counted. */
export function foldOutcomes(past: Past, day: DayFacts): void {
  const order = day.inOrder();
  const before = past.examined;
  for (let place = 0; place < order.length; place += 1) {
    if (before + place >= manyOutcomes && (before + place) % chargedOf !== 0) continue;
    const row = order[place] ?? 0;
    const outcome = day.outcomes[row];
    if (outcome) chargeFor(past, day.slots.subarray(day.slotsFrom(row), day.slotsFrom(row + 1)), outcome);
  }
  const recoveries = Float64Array.from(order, (row) => recoveryOf(day.outcomes[row], day.items[row]));
  for (const g of rated) addToGroup(past, g, day, order, recoveries);
  for (let i = 0; i < order.length; i += 1) addToTotals(past, day, order[i] ?? 0, recoveries[i] ?? 0);
  past.settle();
}

function chargeFor(past: Past, slots: Int32Array, { nonCompliant }: OutcomeFacts): void {
  own.set(slots);
  gatherCounts(past, own, state, firstRow);
  shrinkRates(state, past.strengths);
  for (const g of rated) {
    const counts = at.own + g * keptWidth;
    const examined = state[counts + kept.examined] ?? 0;
    if (!(examined > 0)) continue;
    const found = state[counts + kept.nonCompliant] ?? 0;
    past.shrinkage[g]?.charge(examined, found, state[at.priors + g] ?? Number.NaN, nonCompliant);
  }
}

function addToGroup(past: Past, g: number, day: DayFacts, order: readonly number[], recoveries: Float64Array): void {
  const { floats, stride, spec } = past.table(g);
  for (let i = 0; i < order.length; i += 1) {
    const row = order[i] ?? 0;
    const slot = day.slots[day.slotsFrom(row) + g] ?? notDeclared;
    if (slot < 0) continue;
    const base = slot * stride + keyWords;
    const found = day.outcomes[row]?.nonCompliant === true ? 1 : 0;
    floats[base + kept.examined] = (floats[base + kept.examined] ?? 0) + 1;
    floats[base + kept.nonCompliant] = (floats[base + kept.nonCompliant] ?? 0) + found;
    if (!spec.remembers) continue;
    const since = floats[base + kept.recentDay] ?? 0;
    const fade = recentDecay(day.day - since);
    floats[base + kept.recentExamined] = (floats[base + kept.recentExamined] ?? 0) * fade + 1;
    floats[base + kept.recentNonCompliant] = (floats[base + kept.recentNonCompliant] ?? 0) * fade + found;
    floats[base + kept.recentDay] = since > day.day ? since : day.day;
    floats[base + kept.recovery] = (floats[base + kept.recovery] ?? 0) + (recoveries[i] ?? 0);
  }
}

function addToTotals(past: Past, day: DayFacts, row: number, recovery: number): void {
  const nonCompliant = day.outcomes[row]?.nonCompliant === true;
  for (let trader = 0; trader < traderGroups.length; trader += 1) {
    const slot = day.slots[day.slotsFrom(row) + (traderGroups[trader] ?? 0)] ?? notDeclared;
    if (slot >= 0) past.habitsOf(trader).addOutcome(slot, day.day, nonCompliant);
  }
  past.examined += 1;
  past.nonCompliant += nonCompliant ? 1 : 0;
  past.recovery += recovery;
}

function recoveryOf(outcome: OutcomeFacts | undefined, item: ItemFacts | undefined): number {
  if (!outcome || !item || !(outcome.additionalDuty > 0)) return 0;
  return item.customsValue > 0 ? Math.min(recoveryCap, outcome.additionalDuty / item.customsValue) : recoveryCap;
}
