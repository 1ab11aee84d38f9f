/** Rows of one table in the text format of COPY, each ended by a line feed. */
export interface CopyText {
  readonly bytes: Uint8Array;
  readonly rows: number;
}

/** Rows of one table in the binary format of COPY, without what stands before and after them all. */
export interface CopyRows {
  readonly bytes: Uint8Array;
  /** Where each row ends. */
  readonly ends: Uint32Array;
}

/** A piece of a file as the tables want it; only plain values, so that one thread can hand it to another. */
export interface Portion {
  /** Rows of the file: of items, of outcomes and rejected; one that is an item and its outcome counts once. */
  readonly rows: number;
  readonly rejected: number;
  /** Of declaration_item, in the order of `portionColumns.items`. */
  readonly items: CopyRows;
  /** The line of the file that each item came from, in their order. */
  readonly itemLines: Uint32Array;
  /** Of staged_outcome. */
  readonly outcomes: CopyText;
  /** Of rejected_row. */
  readonly rejections: CopyText;
  /** The offices of the items, each once. */
  readonly offices: readonly string[];
}

/** The memory of a portion, to be handed over rather than copied. */
export function buffersOf({ items, itemLines, outcomes, rejections }: Portion): ArrayBuffer[] {
  return [items.bytes, items.ends, itemLines, outcomes.bytes, rejections.bytes].flatMap(({ buffer }) =>
    buffer instanceof ArrayBuffer ? [buffer] : [],
  );
}
