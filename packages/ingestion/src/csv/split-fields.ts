import Papa from 'papaparse';

/** Fields of whole, well-formed records, each ended by a line feed. */
export function splitFields(text: string, delimiter: string): string[][] {
  if (text === '') return [];
  const rows = Papa.parse<string[]>(text, { delimiter, newline: '\n' }).data;
  rows.pop(); // what follows the last line feed
  return rows;
}
