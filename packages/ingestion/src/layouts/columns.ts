import { canonicalColumns } from '@tidewaiter/domain';

/** Columns of a declaration item in their fixed order; the same names as in the canonical file and in the database. */
export const itemColumns = canonicalColumns;
export type ItemColumn = (typeof itemColumns)[number];

/** Columns of a result of control in their fixed order. */
export { type OutcomeColumn, outcomeColumns } from '@tidewaiter/domain';

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

/** Columns of the `bacuda` layout; `item.number` is an addition of ours, for declarations of several items. */
export const bacudaColumns = [
  'sgd.id',
  'item.number',
  'sgd.date',
  'importer.id',
  'declarant.id',
  'country',
  'office.id',
  'tariff.code',
  'quantity',
  'gross.weight',
  'fob.value',
  'cif.value',
  'total.taxes',
  'illicit',
  'revenue',
] as const;
export type BacudaColumn = (typeof bacudaColumns)[number];
