import { TidewaiterError } from '@tidewaiter/domain';
import type { ColumnKind, ExportCell } from './export-table.ts';

/** Styles of `workbook-parts`, by their place there. */
export const styles = { date: 1, timestamp: 2, header: 3 } as const;

const longestText = 32_767;
const msPerDay = 86_400_000;
/** Day 0 of the calendar of spreadsheets, as everything after February 1900 counts it. */
const dayZero = Date.UTC(1899, 11, 30);
const firstCounted = Date.UTC(1900, 2, 1);
const number = /^-?\d+(\.\d+)?$/;
/** Digits that a double, which a spreadsheet makes of every number, keeps. */
const keptDigits = 15;

/**
 * One cell of a sheet (ECMA-376, SpreadsheetML): a text is an inline string, which no spreadsheet runs, whatever it
 * says; a decimal is a number where a double keeps all its digits, else a text; a date is a day with a format.
 * @throws TidewaiterError `too_large` where a text is longer than a cell can hold
 */
export function sheetCell(at: string, kind: ColumnKind, value: ExportCell): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return `<c r="${at}" t="b"><v>${value ? 1 : 0}</v></c>`;
  if (typeof value === 'number') return Number.isFinite(value) ? numberCell(at, `${value}`) : textCell(at, `${value}`);
  switch (kind) {
    case 'number':
      return isKept(value) ? numberCell(at, value) : textCell(at, value);
    case 'date':
    case 'timestamp': {
      const time = Date.parse(value);
      return time >= firstCounted
        ? numberCell(at, `${(time - dayZero) / msPerDay}`, styles[kind])
        : textCell(at, value);
    }
    case 'text':
    case 'flag':
      return textCell(at, value);
  }
}

/** A cell of the header. */
export function headerCell(at: string, name: string): string {
  return textCell(at, name, styles.header);
}

const styled = (style?: number) => (style === undefined ? '' : ` s="${style}"`);
const numberCell = (at: string, value: string, style?: number) => `<c r="${at}"${styled(style)}><v>${value}</v></c>`;

function textCell(at: string, text: string, style?: number): string {
  if (text.length > longestText) {
    throw new TidewaiterError(
      'too_large',
      `A text of ${text.length} characters does not fit cell ${at}, which holds ${longestText}; export CSV instead.`,
    );
  }
  return `<c r="${at}" t="inlineStr"${styled(style)}><is><t xml:space="preserve">${xmlText(text)}</t></is></c>`;
}

function isKept(text: string): boolean {
  return number.test(text) && text.replace(/^-?0*\.?0*/, '').replace('.', '').length <= keptDigits;
}

const named: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Text inside XML: what XML cannot hold is written as spreadsheets do, `_x000B_`, and what looks like that is kept apart. */
function xmlText(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/[\p{Cc}\ufffe\uffff]/gu, (character) => (isXml(character) ? character : hexadecimal(character)))
    .replace(/[&<>]/g, (character) => named[character] ?? character);
}

// A carriage return is allowed, but every reader of XML makes a line feed of it.
const isXml = (control: string) => control === '\t' || control === '\n' || (control >= '\x7f' && control < '\ufffe');
const hexadecimal = (character: string) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
