import { folded } from '../header/header.ts';
import { type ItemColumn, itemColumns } from './columns.ts';

/** Boxes of the Single Administrative Document that are read, and the canonical column that each fills. */
const boxes: Readonly<Record<string, ItemColumn>> = {
  '1': 'flow',
  '2': 'exporter_id',
  '8': 'importer_id',
  '14': 'declarant_id',
  '15': 'departure_country',
  '22': 'currency',
  '25': 'transport_mode',
  '29': 'office_code',
  '31': 'goods_description',
  '32': 'item_number',
  '33': 'hs_code',
  '34': 'origin_country',
  '35': 'gross_mass_kg',
  '36': 'preference_code',
  '37': 'procedure_code',
  '38': 'net_mass_kg',
  '41': 'quantity',
  '46': 'customs_value',
  '47': 'tax_amount',
};

/** Registration stands in box A, which is no number: exports of ASYCUDA World name it in words. */
const words: Readonly<Record<string, ItemColumn>> = {
  a: 'declaration_number',
  'box a': 'declaration_number',
  'registration number': 'declaration_number',
  'reg. number': 'declaration_number',
  'declaration number': 'declaration_number',
  'registration date': 'registration_date',
  'reg. date': 'registration_date',
  'declaration date': 'registration_date',
};

const canonical = new Map<string, ItemColumn>(itemColumns.map((column) => [column, column]));
const alone = /^(?:(?:box|case|casilla|خانة)\s*)?(\d{1,2})\s*a?$/i;
const inBrackets = /[([]\s*(?:(?:box|case|casilla|خانة)\s*)?(\d{1,2})\s*a?\s*[)\]]$/i;

/** The SAD box that a column name gives (`33`, `Box 33`, `33a`, `Commodity code (33)`), where it is one that is read. */
export function asycudaBoxOf(name: string): string | null {
  const trimmed = name.trim();
  const box = (alone.exec(trimmed) ?? inBrackets.exec(trimmed))?.[1]?.replace(/^0/, '');
  return box !== undefined && box in boxes ? box : null;
}

/** The canonical column that a column name of an ASYCUDA export fills: by its box, by words, or by its own name. */
export function asycudaColumnOf(name: string): ItemColumn | null {
  const box = asycudaBoxOf(name);
  if (box !== null) return boxes[box] ?? null;
  return words[folded(name)] ?? canonical.get(folded(name)) ?? null;
}

/** What a canonical column is called where the layout is ASYCUDA's: `hs_code (33)`. */
export function asycudaWordFor(column: string): string {
  const box = Object.keys(boxes).find((number) => boxes[number] === column);
  return box === undefined ? column : `${column} (${box})`;
}
