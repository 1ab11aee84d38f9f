import { canonicalColumns } from '@tidewaiter/domain';

/** Columns of a declaration item in their fixed order; the same names as in the canonical file and in the database. */
export const itemColumns = canonicalColumns;
export type ItemColumn = (typeof itemColumns)[number];

/** Columns of a result of control in their fixed order. */
export const outcomeColumns = [
  'declaration_number',
  'item_number',
  'examined_on',
  'examination',
  'outcome',
  'finding',
  'additional_duty',
] as const;
export type OutcomeColumn = (typeof outcomeColumns)[number];

/** Columns of the `kcs` layout that are read; the others it is known to have are kept out like unknown ones. */
export const kcsColumns = [
  'Declaration ID',
  'Date',
  'Office ID',
  'Process Type',
  'Import Type',
  'Import Use',
  'Mode of Transport',
  'Declarant ID',
  'Importer ID',
  'Seller ID',
  'HS6 Code',
  'Country of Departure',
  'Country of Origin',
  'Tax Rate',
  'Tax Type',
  'Net Mass',
  'Item Price',
  'Fraud',
] as const;
export type KcsColumn = (typeof kcsColumns)[number];
