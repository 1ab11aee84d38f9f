import type { DeclarationView } from '@tidewaiter/contract';

export type PastMonth = DeclarationView['importerPast']['byMonth'][number];

/** The months up to and with `until` (`YYYY-MM…`), those without a declaration too; at most `most`, the latest. */
export function monthsUntil(months: readonly PastMonth[], until: string, most: number): readonly PastMonth[] {
  const known = new Map(months.map((month) => [month.month, month]));
  const first = months[0]?.month;
  if (first === undefined) return [];
  const filled: PastMonth[] = [];
  let [year, month] = [Number(until.slice(0, 4)), Number(until.slice(5, 7))];
  while (filled.length < most) {
    const name = `${year}-${String(month).padStart(2, '0')}`;
    if (name < first) break;
    filled.unshift(known.get(name) ?? { month: name, items: 0, examined: 0, nonCompliant: 0 });
    month -= 1;
    if (month === 0) [year, month] = [year - 1, 12];
  }
  return filled;
}
