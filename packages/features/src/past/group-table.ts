import type { ItemFacts } from '@tidewaiter/domain';
import { decay } from './decay.ts';
import type { GroupSpec } from './groups.ts';
import { KeyTable } from './key-table.ts';
import { TextIndex } from './text-index.ts';

/** The item did not declare what the group is read from. */
export const notDeclared = -2;
/** Nothing of this group was seen before. */
export const unseen = -1;

/** What is kept for each member of a group; days are days since 1970-01-01, 0 where it never happened. */
export const kept = {
  items: 0,
  lastItemDay: 1,
  examined: 2,
  nonCompliant: 3,
  recentExamined: 4,
  recentNonCompliant: 5,
  recentDay: 6,
  recovery: 7,
} as const;
const stride = 8;

/** Half-life of the recent rates, in days. */
export const recentHalfLife = 60;

const pairFactor = 2 ** 26;

/** Members of one group and their counts, in one float32 array: 32 bytes a member. */
export class GroupTable {
  readonly spec: GroupSpec;
  readonly #texts = new TextIndex();
  readonly #keys = new KeyTable();
  #kept = new Float32Array(64 * stride);

  constructor(spec: GroupSpec) {
    this.spec = spec;
  }

  get size(): number {
    return this.spec.key.of === 'text' ? this.#texts.size : this.#keys.size;
  }

  /** Place of the item in the group: a slot, `unseen` or `notDeclared`; `slots` are those of the groups before it. */
  locate(item: ItemFacts, slots: number[], open: boolean): number {
    const { key } = this.spec;
    if (key.of === 'text') {
      const text = key.read(item);
      if (text === null) return notDeclared;
      return open ? this.#room(this.#texts.add(text)) : this.#texts.find(text);
    }
    let value: number | null;
    if (key.of === 'number') {
      value = key.read(item);
      if (value === null) return notDeclared;
    } else {
      const left = slots[key.left] ?? unseen;
      const right = slots[key.right] ?? unseen;
      if (left < 0 || right < 0) return Math.min(left, right);
      value = left * pairFactor + right;
    }
    return open ? this.#room(this.#keys.add(value)) : this.#keys.find(value);
  }

  /** Slot of a text, for asking about another value than the item's own; `unseen` where there is none. */
  findText(text: string): number {
    return this.#texts.find(text);
  }

  /** Slot of a pair of slots; `unseen` where there is none. */
  findPair(left: number, right: number): number {
    return left < 0 || right < 0 ? unseen : this.#keys.find(left * pairFactor + right);
  }

  read(slot: number, what: number): number {
    return slot < 0 ? 0 : (this.#kept[slot * stride + what] ?? 0);
  }

  addItem(slot: number, day: number): void {
    const at = slot * stride;
    this.#kept[at + kept.items] = (this.#kept[at + kept.items] ?? 0) + 1;
    this.#kept[at + kept.lastItemDay] = Math.max(this.#kept[at + kept.lastItemDay] ?? 0, day);
  }

  addOutcome(slot: number, day: number, nonCompliant: boolean, recovery: number): void {
    const values = this.#kept;
    const at = slot * stride;
    const since = values[at + kept.recentDay] ?? 0;
    const fade = decay(day - since, recentHalfLife);
    const found = nonCompliant ? 1 : 0;
    values[at + kept.examined] = (values[at + kept.examined] ?? 0) + 1;
    values[at + kept.nonCompliant] = (values[at + kept.nonCompliant] ?? 0) + found;
    values[at + kept.recentExamined] = (values[at + kept.recentExamined] ?? 0) * fade + 1;
    values[at + kept.recentNonCompliant] = (values[at + kept.recentNonCompliant] ?? 0) * fade + found;
    values[at + kept.recentDay] = Math.max(since, day);
    values[at + kept.recovery] = (values[at + kept.recovery] ?? 0) + recovery;
  }

  #room(slot: number): number {
    if ((slot + 1) * stride > this.#kept.length) {
      const wider = new Float32Array(this.#kept.length * 2);
      wider.set(this.#kept);
      this.#kept = wider;
    }
    return slot;
  }
}
