import { type Acceptance, acceptanceSchema, type LayoutChoice, layoutChoiceSchema } from '@tidewaiter/domain';
import { z } from 'zod';

const place = 'tidewaiter uploads';
const most = 50;

const keptSchema = z.object({
  /** Tells the file when it is dropped again: name, size and when it was last changed. */
  print: z.string(),
  id: z.uuid(),
  fileName: z.string(),
  size: z.number(),
  layout: layoutChoiceSchema,
  acceptance: acceptanceSchema.default('good_rows'),
});
export type KeptUpload = z.infer<typeof keptSchema>;

type Store = Pick<Storage, 'getItem' | 'setItem'>;

export const printOf = (file: Pick<File, 'name' | 'size' | 'lastModified'>): string =>
  `${file.name} ${file.size} ${file.lastModified}`;

/** Files that were announced and have not come whole, remembered over a reload; only what tells them, nothing of them. */
export class KeptUploads {
  readonly #store: Store;

  constructor(store: Store) {
    this.#store = store;
  }

  all(): readonly KeptUpload[] {
    try {
      return z
        .array(keptSchema)
        .catch([])
        .parse(JSON.parse(this.#store.getItem(place) ?? '[]'));
    } catch {
      return [];
    }
  }

  find(file: File, layout: LayoutChoice, acceptance: Acceptance): KeptUpload | undefined {
    const print = printOf(file);
    return this.all().find((kept) => kept.print === print && kept.layout === layout && kept.acceptance === acceptance);
  }

  keep(id: string, file: File, layout: LayoutChoice, acceptance: Acceptance): void {
    const kept = { print: printOf(file), id, fileName: file.name, size: file.size, layout, acceptance };
    this.#write([kept, ...this.all().filter((other) => other.id !== id)].slice(0, most));
  }

  forget(id: string): void {
    this.#write(this.all().filter((kept) => kept.id !== id));
  }

  #write(uploads: readonly KeptUpload[]): void {
    try {
      this.#store.setItem(place, JSON.stringify(uploads));
    } catch {
      // A browser that keeps nothing only cannot go on after a reload.
    }
  }
}
