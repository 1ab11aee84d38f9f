import type { ItemFacts } from '@tidewaiter/domain';
import { hashText } from '@tidewaiter/features';
import type { Grouping, TrainingData } from '@tidewaiter/models';

/** Importers with fewer declared items in their past than this are small; with none, new. */
const smallImporter = 20;

/** What the hashes in a matrix stand for: offices, and headings with their chapter, as they were met. */
export interface KnownParts {
  readonly offices: Set<string>;
  readonly headings: Set<string>;
}

/** Notes the offices and headings of facts as they pass: a matrix keeps hashes, from which no name comes back. */
export async function* notingParts<Chunk extends { readonly items: readonly ItemFacts[] }>(
  facts: AsyncIterable<Chunk>,
  { offices, headings }: KnownParts,
): AsyncGenerator<Chunk> {
  for await (const chunk of facts) {
    for (const { officeCode, hsCode } of chunk.items) {
      offices.add(officeCode);
      headings.add(hsCode.slice(0, 4));
    }
    yield chunk;
  }
}

/** The cuts by which a window is judged: importers by their size so far, offices, chapters. */
export function groupingsOf(matrix: TrainingData['matrix'], { offices, headings }: KnownParts): Grouping[] {
  const past = matrix.names.indexOf('items_importer');
  const size = (row: number) => Math.expm1(matrix.values[row * matrix.names.length + past] ?? Number.NaN);
  const bySize = Int32Array.from({ length: matrix.rows }, (_, row) => {
    const items = size(row);
    return items > 0 ? (items < smallImporter - 0.5 ? 1 : 2) : 0;
  });
  return [
    { dimension: 'importer', names: ['new', 'small', 'large'], of: bySize },
    byHash(matrix, 'office', 'office', offices, (code) => code),
    byHash(matrix, 'hs4', 'chapter', headings, (heading) => heading.slice(0, 2)),
  ];
}

function byHash(
  { categoryNames, categories, rows }: TrainingData['matrix'],
  category: string,
  dimension: Grouping['dimension'],
  values: ReadonlySet<string>,
  nameOf: (value: string) => string,
): Grouping {
  const names = [...new Set([...values].map(nameOf))];
  const numberOf = new Map([...values].map((value) => [hashText(value), names.indexOf(nameOf(value))]));
  const hashes = categories[categoryNames.indexOf(category)];
  return {
    dimension,
    names,
    of: Int32Array.from({ length: rows }, (_, row) => numberOf.get(hashes?.[row] ?? 0) ?? -1),
  };
}
