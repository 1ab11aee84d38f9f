import Papa from 'papaparse';

/** Fields of whole, well-formed records, each ended by a line feed. */
export function splitFields(text: string, delimiter: string): string[][] {
  if (text === '') return [];
  return Papa.parse<string[]>(text.slice(0, -1), { delimiter, newline: '\n' }).data;
}
