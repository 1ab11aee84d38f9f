import type { CanonicalColumn } from '@tidewaiter/domain';

/** Columns of declaration_item, without batch_id, in the order in which values are handed over, and their types. */
export const itemColumns = {
  declaration_number: 'text COLLATE "C"',
  item_number: 'integer',
  registration_date: 'date',
  flow: 'text',
  office_code: 'text',
  procedure_code: 'text',
  declarant_id: 'text',
  importer_id: 'text',
  exporter_id: 'text',
  origin_country: 'text',
  departure_country: 'text',
  transport_mode: 'text',
  hs_code: 'text',
  goods_description: 'text',
  quantity: 'numeric',
  quantity_unit: 'text',
  net_mass_kg: 'numeric',
  gross_mass_kg: 'numeric',
  fob_value: 'numeric',
  freight: 'numeric',
  insurance: 'numeric',
  customs_value: 'numeric',
  currency: 'text',
  duty_rate_percent: 'numeric',
  duty_amount: 'numeric',
  tax_amount: 'numeric',
  preference_code: 'text',
  aeo: 'boolean',
} as const satisfies Readonly<Record<CanonicalColumn, string>>;

/** Columns of outcome that a file brings, after the two of the key. */
export const outcomeColumns = {
  examined_on: 'date',
  examination: 'text',
  outcome: 'text',
  finding: 'text',
  additional_duty: 'numeric',
  selection_probability: 'double precision',
} as const;

const key = { declaration_number: itemColumns.declaration_number, item_number: itemColumns.item_number };

/** Outcomes wait here until every item of the file is known. */
export const stagedOutcomeColumns = { line: 'integer', ...key, ...outcomeColumns } as const;

/** Items whose key may be known already, with the line that says which came first. */
export const stagedItemColumns = { line: 'integer', ...itemColumns, batch_id: 'uuid' } as const;

/** Columns as they stand in the texts of a portion. */
export const portionColumns = {
  items: [...Object.keys(itemColumns), 'batch_id'],
  outcomes: Object.keys(stagedOutcomeColumns),
  rejections: ['batch_id', 'line', '"column"', 'code', 'value', 'cells'],
} as const;

/** Columns of a table that is made for one load. */
export const madeOf = (columns: Readonly<Record<string, string>>) =>
  Object.entries(columns)
    .map(([name, type]) => `${name} ${type}`)
    .join(', ');
