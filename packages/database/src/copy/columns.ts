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
} as const;

/** Why a row was refused before it came here. */
export const rejectionColumns = {
  rejected_column: 'text',
  rejected_code: 'text',
  rejected_value: 'text',
  rejected_cells: 'jsonb',
} as const;
