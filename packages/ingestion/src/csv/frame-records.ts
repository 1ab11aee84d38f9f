import { TidewaiterError } from '@tidewaiter/domain';
import { endOfRecord, unfinished } from './end-of-record.ts';
import { splitFields } from './split-fields.ts';

/** Longest record, in characters: far beyond any declaration, far below what memory holds. */
export const longestRecord = 1_048_576;

/** Whole records with the line each begins on, and the lines given up because their quotes do not close. */
export interface Frame {
  readonly text: string;
  readonly lines: readonly number[];
  readonly brokenLines: readonly number[];
}

/**
 * Cuts text that arrives in pieces into whole records; where the pieces were cut makes no difference.
 * A quote that never closes, or closes in the middle of a field, costs the one line it stands on: reading goes on with
 * the next. So does a record over several lines that has not the header's number of fields. Needs `\n` line ends.
 */
export function recordFramer(delimiter: string, fieldCount: number, firstLine: number) {
  let rest = '';
  let line = firstLine;

  return function frame(piece: string, last: boolean): Frame {
    let text = rest + piece;
    if (last && text !== '' && !text.endsWith('\n')) text += '\n';
    const kept: string[] = [];
    const lines: number[] = [];
    const brokenLines: number[] = [];
    let keptFrom = 0;
    let at = 0;
    let quote = text.indexOf('"');

    while (at < text.length) {
      const newline = text.indexOf('\n', at);
      if ((newline === -1 ? text.length : newline) - at > longestRecord) throw lineTooLong(line);
      if (newline === -1) break;
      if (quote !== -1 && quote < at) quote = text.indexOf('"', at);
      let end = newline;
      if (quote !== -1 && quote < newline) {
        end = endOfRecord(text, at, delimiter);
        if (end === unfinished && !last && text.length - at <= longestRecord) break;
      }
      if (end === newline || (end > newline && isWhole(text, at, end))) {
        lines.push(line);
        line += end === newline ? 1 : linesIn(text, at, end + 1);
        at = end + 1;
      } else {
        kept.push(text.slice(keptFrom, at));
        brokenLines.push(line);
        line++;
        at = newline + 1;
        keptFrom = at;
      }
    }
    kept.push(text.slice(keptFrom, at));
    rest = text.slice(at);
    return { text: kept.length === 1 ? (kept[0] ?? '') : kept.join(''), lines, brokenLines };
  };

  function isWhole(text: string, start: number, end: number): boolean {
    if (end - start > longestRecord) return false;
    return splitFields(text.slice(start, end + 1), delimiter)[0]?.length === fieldCount;
  }
}

function linesIn(text: string, start: number, end: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', start); at !== -1 && at < end; at = text.indexOf('\n', at + 1)) count++;
  return count;
}

export function lineTooLong(line: number): TidewaiterError {
  return new TidewaiterError(
    'line_too_long',
    `Line ${line} is longer than ${longestRecord} characters. The file is cut off or not a CSV; export it again with one item a line.`,
    { line },
  );
}
