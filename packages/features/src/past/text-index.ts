/** Numbers texts 0, 1, 2 … in the order in which they are first added. */
export class TextIndex {
  readonly #numbers = new Map<string, number>();

  get size(): number {
    return this.#numbers.size;
  }

  /** The text's number, or -1 where it was never added. */
  find(text: string): number {
    return this.#numbers.get(text) ?? -1;
  }

  add(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    const next = this.#numbers.size;
    this.#numbers.set(text, next);
    return next;
  }
}
