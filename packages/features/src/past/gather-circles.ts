import { kept, keyWords, notDeclared } from './group-table.ts';
import { group } from './groups.ts';
import type { PartnerRing } from './partner-ring.ts';
import { ringSize } from './partner-ring.ts';
import type { Past } from './past.ts';
import { at } from './state.ts';

/** An importer that has not declared for so many days counts as vanished. */
export const vanishedAfter = 45;

/** Places within `at.circles`; each is followed by the non-compliant among the examined. */
export const circle = { exporter: 0, exporterVanished: 2, declarant: 4, declarantVanished: 6 } as const;

/**
 * Examinations, in all their trade, of the importers lately new to the item's exporter and to its declarant, its own
 * importer apart; and of those among them that have vanished since. `NaN` where the partner was not declared.
 */
export function gatherCircles(past: Past, slots: Int32Array, state: Float64Array): void {
  const importer = slots[group.importer] ?? notDeclared;
  gather(past, past.exporterImporters, slots[group.exporter] ?? notDeclared, importer, state, at.circles);
  gather(past, past.declarantImporters, slots[group.declarant] ?? notDeclared, importer, state, at.circles + 4);
}

function gather(past: Past, ring: PartnerRing, slot: number, self: number, state: Float64Array, to: number): void {
  if (slot === notDeclared) {
    state.fill(Number.NaN, to, to + 4);
    return;
  }
  const day = state[at.day] ?? 0;
  const table = past.table(group.importer);
  const { floats, stride } = table;
  let examined = 0;
  let nonCompliant = 0;
  let vanishedExamined = 0;
  let vanishedNonCompliant = 0;
  const from = slot * ringSize;
  for (let place = 0; place < ringSize && slot >= 0 && from < ring.importers.length; place += 1) {
    const importer = ring.importers[from + place] ?? -1;
    if (importer < 0 || importer === self) continue;
    const base = importer * stride + keyWords;
    const seen = floats[base + kept.examined] ?? 0;
    const found = floats[base + kept.nonCompliant] ?? 0;
    examined += seen;
    nonCompliant += found;
    if (day - (floats[base + kept.lastItemDay] ?? 0) < vanishedAfter) continue;
    vanishedExamined += seen;
    vanishedNonCompliant += found;
  }
  state[to] = examined;
  state[to + 1] = nonCompliant;
  state[to + 2] = vanishedExamined;
  state[to + 3] = vanishedNonCompliant;
}
