import type { GroupTable } from '../past/group-table.ts';
import { byRecord, bytesOf, byWord, intsOf } from './number-parts.ts';
import { damaged } from './sections.ts';

const separator = '\u0000';

/** Members of a group as two parts: their records, and their texts where they have some. */
export function keepGroup(table: GroupTable): Uint8Array[] {
  const texts = [...table.texts.keys()].join(separator);
  return [bytesOf(byWord(table.ints, table.size, table.stride)), Buffer.from(texts)];
}

/** Fills an empty group from its parts. */
export function restoreGroup(table: GroupTable, records: Uint8Array, texts: Uint8Array): void {
  const turned = intsOf(records);
  const size = turned.length / table.stride;
  if (!Number.isInteger(size)) throw damaged(`the records of ${table.spec.name} do not fit`);
  table.resize(size);
  byRecord(turned, table.stride, table.ints);
  if (table.spec.key.of !== 'text') {
    table.index();
    return;
  }
  const names = size === 0 ? [] : Buffer.from(texts).toString('utf8').split(separator);
  if (names.length !== size) throw damaged(`the texts of ${table.spec.name} do not fit`);
  for (const [slot, name] of names.entries()) table.texts.set(name, slot);
}
