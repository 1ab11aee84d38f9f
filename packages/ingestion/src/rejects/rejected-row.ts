import type { RejectedRow } from '@tidewaiter/domain';
import type { RowFault } from '../layouts/read-cells.ts';

const longestValue = 200;

/** A fault as the rejected row that is kept. */
export function rejectedRow(line: number, { column, code, value }: RowFault): RejectedRow {
  return { line, column, code, value: value === null ? null : excerpt(value) };
}

// Cut between characters; NUL made visible, since no database text holds it; copied, since a slice keeps its file piece.
function excerpt(value: string): string {
  const cut = value
    .slice(0, longestValue)
    .replace(/[\ud800-\udbff]$/, '')
    .replaceAll('\0', '␀');
  return Buffer.from(cut, 'utf8').toString('utf8');
}
