import { hashText } from '../hash-text.ts';
import type { GroupSpec } from './groups.ts';

/** The item did not declare what the group is read from. */
export const notDeclared = -2;
/** Nothing of this group was seen before. */
export const unseen = -1;

/** What is kept of each member of a rated group; days are days since 1970-01-01, 0 where it never happened. */
export const kept = {
  examined: 0,
  nonCompliant: 1,
  items: 2,
  lastItemDay: 3,
  /** From here on only of groups whose lately known outcomes count (`GroupSpec.remembers`). */
  recentExamined: 4,
  recentNonCompliant: 5,
  recentDay: 6,
  recovery: 7,
} as const;
export const keptWidth = 8;
/** Numbers kept of a group that does not remember. */
export const briefWidth = 4;
/** Words of a member before what is kept of it: the two halves of its key, or the hash of its text. */
export const keyWords = 2;

const bits = new Float64Array(1);
const words = new Int32Array(bits.buffer);
/** Second half of a key that is a whole number: the first half of a pair never meets it there. */
const wholeNumber = -1;

/**
 * Members of one group, numbered 0, 1, 2 … in the order in which they are first added. A member is one record of 32-bit
 * words: its key, then (in rated groups) what is kept of it as float32, so that a look-up ends on the line it reads next.
 */
export class GroupTable {
  readonly spec: GroupSpec;
  /** Words a member. */
  readonly stride: number;
  /** The same memory twice: keys are read as whole numbers, what is kept as floats. */
  ints: Int32Array;
  floats: Float32Array;
  size = 0;
  readonly texts = new Map<string, number>();
  // Open addressing, two words a cell: the key's hash, so that other members are passed by without a look at them, and the
  // member's number plus one, 0 where the cell is empty.
  #cells = new Int32Array(128);

  constructor(spec: GroupSpec) {
    this.spec = spec;
    this.stride = keyWords + (!spec.rated ? 0 : spec.remembers ? keptWidth : briefWidth);
    this.ints = new Int32Array(64 * this.stride);
    this.floats = new Float32Array(this.ints.buffer);
  }

  /** The member of a text, or `unseen`. */
  findText(text: string): number {
    return this.texts.get(text) ?? unseen;
  }

  addText(text: string): number {
    const known = this.texts.get(text);
    if (known !== undefined) return known;
    const slot = this.#append();
    // A copy: a text cut from a large piece of a file would keep all of that piece in memory.
    this.texts.set(` ${text}`.slice(1), slot);
    this.ints[slot * this.stride] = hashText(text);
    return slot;
  }

  /** The member of a number, or `unseen`. */
  findNumber(value: number): number {
    if ((value | 0) === value) return this.find(value, wholeNumber);
    bits[0] = value;
    return this.find(words[0] ?? 0, words[1] ?? 0);
  }

  addNumber(value: number): number {
    if ((value | 0) === value) return this.add(value, wholeNumber);
    bits[0] = value;
    return this.add(words[0] ?? 0, words[1] ?? 0);
  }

  /** The member of a pair of members of other groups, or `unseen`. */
  find(left: number, right: number): number {
    const cells = this.#cells;
    const mask = cells.length - 2;
    const hash = mix(left, right);
    for (let at = (hash << 1) & mask; ; at = (at + 2) & mask) {
      const slot = (cells[at + 1] ?? 0) - 1;
      if (slot < 0) return unseen;
      if (cells[at] !== hash) continue;
      const base = slot * this.stride;
      if (this.ints[base] === left && this.ints[base + 1] === right) return slot;
    }
  }

  add(left: number, right: number): number {
    const known = this.find(left, right);
    if (known >= 0) return known;
    const slot = this.#append();
    this.ints[slot * this.stride] = left;
    this.ints[slot * this.stride + 1] = right;
    if (this.size * 4 > this.#cells.length) this.index();
    else place(this.#cells, mix(left, right), slot);
    return slot;
  }

  /** One number kept of a member; 0 where there is no member. */
  read(slot: number, what: number): number {
    return slot < 0 ? 0 : (this.floats[slot * this.stride + keyWords + what] ?? 0);
  }

  /** Makes the cells anew from the keys, with room to grow. */
  index(): void {
    let length = 128;
    while (length < this.size * 8) length *= 2;
    this.#cells = new Int32Array(length);
    for (let slot = 0; slot < this.size; slot += 1) {
      const base = slot * this.stride;
      place(this.#cells, mix(this.ints[base] ?? 0, this.ints[base + 1] ?? 0), slot);
    }
  }

  /** Holds so many members, whose records are still to be filled in. */
  resize(size: number): void {
    let length = this.ints.length;
    while (length < size * this.stride) length *= 2;
    if (length > this.ints.length) {
      const wider = new Int32Array(length);
      wider.set(this.ints);
      this.ints = wider;
      this.floats = new Float32Array(wider.buffer);
    }
    this.size = size;
  }

  #append(): number {
    this.resize(this.size + 1);
    return this.size - 1;
  }
}

function mix(left: number, right: number): number {
  let hash = Math.imul(left, 0x9e3779b1) ^ Math.imul(right, 0x85ebca77);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return hash ^ (hash >>> 13);
}

function place(cells: Int32Array, hash: number, slot: number): void {
  const mask = cells.length - 2;
  let at = (hash << 1) & mask;
  while (cells[at + 1] !== 0) at = (at + 2) & mask;
  cells[at] = hash;
  cells[at + 1] = slot + 1;
}
