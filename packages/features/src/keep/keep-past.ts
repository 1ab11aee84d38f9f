import { featureListVersion } from '../feature-list.ts';
import { group } from '../past/groups.ts';
import type { PartnerRing } from '../past/partner-ring.ts';
import { ringSize } from '../past/partner-ring.ts';
import { Past } from '../past/past.ts';
import { peerSpecs } from '../past/peers.ts';
import { habitWidth, traderGroups } from '../past/trader-table.ts';
import { keepGroup, restoreGroup } from './keep-group.ts';
import { keepSketch, restoreSketch } from './keep-sketch.ts';
import { byRecord, bytesOf, byWord, doublesOf, intsOf } from './number-parts.ts';
import { damaged, openSections, packSections } from './sections.ts';

/**
 * A past as compact bytes: the version of the feature list, then every table in a fixed order, deflated, with a checksum.
 * Restored, it gives bit for bit the same features, and goes on as the first would have.
 */
export function keepPast(past: Past): Uint8Array {
  const sizeOf = (g: number) => past.table(g).size;
  return packSections([
    Buffer.from(featureListVersion),
    bytesOf(Float64Array.of(past.items, past.examined, past.nonCompliant, past.recovery)),
    ...past.shrinkage.map(({ losses }) => bytesOf(losses)),
    ...past.groups.flatMap(keepGroup),
    ...past.peers.flatMap((sketch, kind) => keepSketch(sketch, sizeOf(peerSpecs[kind]?.group ?? 0))),
    ...past.traders.map(({ kept }, trader) => keepHabits(kept, sizeOf(traderGroups[trader] ?? 0))),
    ...keepRing(past.exporterImporters, sizeOf(group.exporter)),
    ...keepRing(past.declarantImporters, sizeOf(group.declarant)),
  ]);
}

/**
 * The past that `keepPast` made bytes of.
 * @throws TidewaiterError `artefact_damaged` where they are cut short, tampered with or of another feature list
 */
export function restorePast(bytes: Uint8Array): Past {
  const next = openSections(bytes);
  const version = Buffer.from(next()).toString('utf8');
  if (version !== featureListVersion) throw damaged(`it is of feature list ${version}, not ${featureListVersion}`);
  const past = new Past();
  const [items = 0, examined = 0, nonCompliant = 0, recovery = 0] = doublesOf(next());
  Object.assign(past, { items, examined, nonCompliant, recovery });
  for (const { losses } of past.shrinkage) losses.set(doublesOf(next()));
  for (const table of past.groups) restoreGroup(table, next(), next());
  for (const sketch of past.peers) restoreSketch(sketch, next(), next());
  for (const [trader] of past.traders.entries()) past.habitsOf(trader).kept = restoreHabits(next());
  restoreRing(past.exporterImporters, next(), next());
  restoreRing(past.declarantImporters, next(), next());
  past.settle();
  return past;
}

function keepHabits(kept: Float32Array, traders: number): Uint8Array {
  const rows = Math.min(traders, Math.floor(kept.length / habitWidth));
  return bytesOf(byWord(new Int32Array(kept.buffer, kept.byteOffset, rows * habitWidth), rows, habitWidth));
}

function restoreHabits(part: Uint8Array): Float32Array<ArrayBuffer> {
  const turned = intsOf(part);
  const records = new Int32Array(Math.max(64 * habitWidth, turned.length));
  byRecord(turned, habitWidth, records);
  return new Float32Array(records.buffer);
}

function keepRing({ importers, next }: PartnerRing, partners: number): Uint8Array[] {
  return [bytesOf(importers.slice(0, partners * ringSize)), bytesOf(next.slice(0, partners))];
}

function restoreRing(ring: PartnerRing, importers: Uint8Array, next: Uint8Array): void {
  ring.room(next.length);
  ring.importers.set(intsOf(importers));
  ring.next.set(next);
}
