import type { DayFacts } from './day-facts.ts';
import { kept, keyWords, notDeclared } from './group-table.ts';
import { group, groupSpecs } from './groups.ts';
import { measure, measureCount } from './measures.ts';
import type { Past } from './past.ts';
import { peerSpecs } from './peers.ts';
import { traderGroups } from './trader-table.ts';

/** Groups whose count so far matters while a day is folded in. */
const first: readonly number[] = [...traderGroups, group.importerExporter, group.importerDeclarant];
const counting: readonly number[] = groupSpecs.flatMap((spec, g) =>
  spec.rated && spec.counts === 'items' && !first.includes(g) ? [g] : [],
);

/**
 * Folds in the items registered on one day, by their keys, so that sums do not depend on the order of arrival: table by
 * table, since no table looks at another.
 */
export function foldItems(past: Past, day: DayFacts): void {
  const order = day.inOrder();
  for (let i = 0; i < order.length; i += 1) {
    const row = order[i] ?? 0;
    addHabits(past, day, row);
    addPartners(past, day.slots, day.slotsFrom(row));
    for (const g of first) addTo(past, g, day, row);
  }
  for (const g of counting) for (let i = 0; i < order.length; i += 1) addTo(past, g, day, order[i] ?? 0);
  for (let kind = 0; kind < peerSpecs.length; kind += 1) addToPeers(past, kind, day, order);
  past.items += order.length;
}

function addTo(past: Past, g: number, day: DayFacts, row: number): void {
  const slot = day.slots[day.slotsFrom(row) + g] ?? notDeclared;
  if (slot < 0) return;
  const { floats, stride } = past.table(g);
  const at = slot * stride + keyWords;
  floats[at + kept.items] = (floats[at + kept.items] ?? 0) + 1;
  if ((floats[at + kept.lastItemDay] ?? 0) < day.day) floats[at + kept.lastItemDay] = day.day;
}

function addHabits(past: Past, day: DayFacts, row: number): void {
  const measures = row * measureCount;
  const logValue = day.measures[measures + measure.logValue] ?? 0;
  const dutyRate = day.measures[measures + measure.dutyRate] ?? Number.NaN;
  for (let trader = 0; trader < traderGroups.length; trader += 1) {
    const g = traderGroups[trader] ?? 0;
    const slot = day.slots[day.slotsFrom(row) + g] ?? notDeclared;
    if (slot < 0) continue;
    const before = past.table(g).read(slot, kept.items);
    past.habitsOf(trader).addItem(slot, day.day, before, logValue, dutyRate);
  }
}

function addPartners(past: Past, slots: Int32Array, from: number): void {
  const importer = slots[from + group.importer] ?? notDeclared;
  const exporter = slots[from + group.exporter] ?? notDeclared;
  const declarant = slots[from + group.declarant] ?? notDeclared;
  const isNew = (pair: number) => past.table(pair).read(slots[from + pair] ?? notDeclared, kept.items) === 0;
  if (exporter >= 0 && isNew(group.importerExporter)) {
    past.habitsOf(0).addPartner(importer);
    past.habitsOf(1).addPartner(exporter);
    past.exporterImporters.add(exporter, importer);
  }
  if (declarant >= 0 && isNew(group.importerDeclarant)) {
    past.habitsOf(2).addPartner(declarant);
    past.declarantImporters.add(declarant, importer);
  }
}

function addToPeers(past: Past, kind: number, day: DayFacts, order: readonly number[]): void {
  const sketch = past.sketch(kind);
  const spec = peerSpecs[kind];
  if (!spec) return;
  for (let i = 0; i < order.length; i += 1) {
    const row = order[i] ?? 0;
    const slot = day.slots[day.slotsFrom(row) + spec.group] ?? notDeclared;
    const value = day.measures[row * measureCount + spec.measure] ?? Number.NaN;
    if (slot >= 0 && !Number.isNaN(value)) sketch.add(slot, value);
  }
}
