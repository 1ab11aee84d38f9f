import type { ItemFacts } from '@tidewaiter/domain';
import { type GroupTable, notDeclared, unseen } from './group-table.ts';
import { groupSpecs } from './groups.ts';

const groups = groupSpecs.length;
const countsItems = Uint8Array.from(groupSpecs, ({ counts }) => Number(counts === 'items'));

/**
 * Finds the members of items in every group: `unseen` where it has none, `notDeclared` where an item did not declare the
 * group.
 *
 * @param slots row-major, one entry a group
 */
export function locate(tables: readonly GroupTable[], items: readonly ItemFacts[], slots: Int32Array): void {
  for (let g = 0; g < groups; g += 1) {
    const table = tables[g];
    if (!table) continue;
    const { key } = table.spec;
    if (key.of === 'pair') locatePairs(table, g, key.left, key.right, items.length, slots);
    else if (key.of === 'text') locateTexts(table, g, key.read, items, slots);
    else locateNumbers(table, g, key.read, items, slots);
  }
}

function locatePairs(table: GroupTable, g: number, left: number, right: number, rows: number, slots: Int32Array): void {
  for (let row = 0; row < rows; row += 1) {
    const base = row * groups;
    const a = slots[base + left] ?? notDeclared;
    const b = slots[base + right] ?? notDeclared;
    slots[base + g] = a >= 0 && b >= 0 ? table.find(a, b) : a < b ? a : b;
  }
}

function locateTexts(
  table: GroupTable,
  g: number,
  read: (item: ItemFacts) => string | null,
  items: readonly ItemFacts[],
  slots: Int32Array,
): void {
  for (let row = 0; row < items.length; row += 1) {
    const item = items[row];
    const text = item ? read(item) : null;
    slots[row * groups + g] = text === null ? notDeclared : table.findText(text);
  }
}

function locateNumbers(
  table: GroupTable,
  g: number,
  read: (item: ItemFacts) => number | null,
  items: readonly ItemFacts[],
  slots: Int32Array,
): void {
  for (let row = 0; row < items.length; row += 1) {
    const item = items[row];
    const value = item ? read(item) : null;
    slots[row * groups + g] = value === null ? notDeclared : table.findNumber(value);
  }
}

/**
 * Opens a member wherever a located item has none, in groups that count items or in all. An open member without counts
 * reads like one never seen, so opening it early tells nothing.
 */
export function open(tables: readonly GroupTable[], item: ItemFacts, slots: Int32Array, which: 'items' | 'all'): void {
  const all = which === 'all';
  for (let g = 0; g < groups; g += 1) {
    if (slots[g] !== unseen || !(all || countsItems[g] === 1)) continue;
    const table = tables[g];
    if (table) slots[g] = opened(table, item, slots);
  }
}

function opened(table: GroupTable, item: ItemFacts, slots: Int32Array): number {
  const { key } = table.spec;
  if (key.of === 'pair') {
    const left = slots[key.left] ?? notDeclared;
    const right = slots[key.right] ?? notDeclared;
    return left < 0 || right < 0 ? Math.min(left, right) : table.add(left, right);
  }
  if (key.of === 'text') return table.addText(key.read(item) ?? '');
  return table.addNumber(key.read(item) ?? 0);
}
