import type { ItemFacts } from '@tidewaiter/domain';
import { briefWidth, keptWidth, keyWords, notDeclared } from './group-table.ts';
import { group, groupSpecs } from './groups.ts';
import type { Past } from './past.ts';
import { peer, peerSpecs } from './peers.ts';
import { at, departurePeer, stateWidth } from './state.ts';
import { habitWidth, traderGroups } from './trader-table.ts';

const groups = groupSpecs.length;
const rated: readonly number[] = groupSpecs.flatMap((spec, g) => (spec.rated ? [g] : []));
const remembering: readonly number[] = groupSpecs.flatMap((spec, g) => (spec.remembers ? [g] : []));

/**
 * Copies what is kept of the groups of located items, and of the whole past, into their state.
 *
 * @param slots row-major: the items' members in every group
 * @param state row-major, `stateWidth` a row
 * @param rows those wanted
 */
export function gatherCounts(past: Past, slots: Int32Array, state: Float64Array, rows: readonly number[]): void {
  const { overallRate, overallRecovery, examined } = past;
  for (const row of rows) {
    const to = row * stateWidth;
    state[to + at.overallRate] = overallRate;
    state[to + at.overallRecovery] = overallRecovery;
    state[to + at.overallExamined] = examined;
  }
  for (const g of rated) gatherWords(past, g, 0, slots, state, rows);
}

/** Copies what remembering groups keep of outcomes lately known. */
export function gatherMemories(past: Past, slots: Int32Array, state: Float64Array, rows: readonly number[]): void {
  for (const g of remembering) gatherWords(past, g, briefWidth, slots, state, rows);
}

/** Copies four numbers kept of a group, from `first` on; `NaN` where the item declared none, 0 where it is unseen. */
function gatherWords(
  past: Past,
  g: number,
  first: number,
  slots: Int32Array,
  state: Float64Array,
  rows: readonly number[],
): void {
  const { floats, stride } = past.table(g);
  const place = at.own + g * keptWidth + first;
  for (let i = 0; i < rows.length; i += 1) {
    const row = rows[i] ?? 0;
    const slot = slots[row * groups + g] ?? notDeclared;
    const to = row * stateWidth + place;
    if (slot >= 0) {
      const from = slot * stride + keyWords + first;
      state[to] = floats[from] ?? 0;
      state[to + 1] = floats[from + 1] ?? 0;
      state[to + 2] = floats[from + 2] ?? 0;
      state[to + 3] = floats[from + 3] ?? 0;
    } else {
      const nothing = slot === notDeclared ? Number.NaN : 0;
      state[to] = nothing;
      state[to + 1] = nothing;
      state[to + 2] = nothing;
      state[to + 3] = nothing;
    }
  }
}

/** Copies the habits of the items' traders: `NaN` where it declared none, 0 where the trader is new. */
export function gatherHabits(past: Past, slots: Int32Array, state: Float64Array, rows: readonly number[]): void {
  for (let trader = 0; trader < traderGroups.length; trader += 1) {
    const g = traderGroups[trader] ?? 0;
    const { kept } = past.habitsOf(trader);
    for (let i = 0; i < rows.length; i += 1) {
      const row = rows[i] ?? 0;
      const slot = slots[row * groups + g] ?? notDeclared;
      const to = row * stateWidth + at.habits + trader * habitWidth;
      const from = slot * habitWidth;
      const nothing = slot === notDeclared ? Number.NaN : 0;
      const isKept = slot >= 0 && from < kept.length;
      for (let what = 0; what < habitWidth; what += 1) state[to + what] = isKept ? (kept[from + what] ?? 0) : nothing;
    }
  }
}

/** Copies count and median of every kind of the items' peers, those of the country of departure included. */
export function gatherPeers(
  past: Past,
  slots: Int32Array,
  state: Float64Array,
  rows: readonly number[],
  items: readonly ItemFacts[],
): void {
  for (let kind = 0; kind < peerSpecs.length; kind += 1) {
    const sketch = past.sketch(kind);
    const g = peerSpecs[kind]?.group ?? 0;
    for (let i = 0; i < rows.length; i += 1) {
      const row = rows[i] ?? 0;
      const slot = slots[row * groups + g] ?? notDeclared;
      state[row * stateWidth + at.peerCounts + kind] = sketch.count(slot);
      state[row * stateWidth + at.peerMedians + kind] = sketch.median(slot);
    }
  }
  const [prices, own] = [past.sketch(peer.priceHs6Origin), past.sketch(peer.priceImporterHs6)];
  for (let i = 0; i < rows.length; i += 1) {
    const row = rows[i] ?? 0;
    const item = items[row];
    const departure = item?.departureCountry ?? null;
    const isElsewhere = departure !== null && departure !== item?.originCountry;
    const hs6 = slots[row * groups + group.hs6] ?? notDeclared;
    const slot = isElsewhere ? past.originPeers(hs6, departure) : -1;
    const to = row * stateWidth;
    state[to + at.peerCounts + departurePeer] = prices.count(slot);
    state[to + at.peerMedians + departurePeer] = prices.median(slot);
    state[to + at.ownScale] = own.scale(slots[row * groups + group.importerHs6] ?? notDeclared);
  }
}
