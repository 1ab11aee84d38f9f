import { type SortableColumn, usualSorts, type WorklistSort } from '@tidewaiter/domain';
import type { Conditions } from './conditions.ts';
import type { QueuedReferral } from './queue-columns.ts';

/** Of a referral: the column by which each column of the queue is sorted, its type, and where a listed row has it. */
const sortedBy = {
  lane: { sql: 'lane', type: 'text', field: 'lane' },
  declaration: { sql: 'declaration_number', type: 'text', field: 'declarationNumber' },
  goods: { sql: 'main_hs_code', type: 'text', field: 'hsCode' },
  route: { sql: 'origin_country', type: 'text', field: 'originCountry' },
  value: { sql: 'customs_value', type: 'numeric', field: 'customsValue' },
  stake: { sql: 'expected_additional_duty', type: 'numeric', field: 'expectedAdditionalDuty' },
  risk: { sql: 'risk_score', type: 'int', field: 'riskScore' },
  office: { sql: 'office_code', type: 'text', field: 'officeCode' },
  registered: { sql: 'registration_date', type: 'date', field: 'registrationDate' },
  items: { sql: 'items', type: 'int', field: 'items' },
  importer: { sql: 'importer_id', type: 'text', field: 'importerId' },
} as const satisfies Record<SortableColumn, { sql: string; type: string; field: keyof QueuedReferral }>;

type PlaceField = (typeof sortedBy)[SortableColumn]['field'];

/** Where a page begins: after this referral. Of the rest it has at least what the order asks for. */
export type WorklistPlace = Pick<QueuedReferral, 'declarationNumber'> & {
  readonly [Field in PlaceField]?: QueuedReferral[Field] | undefined;
};

/** Where a listed row has what a column is sorted by. */
export function placeField(column: SortableColumn): PlaceField {
  return sortedBy[column].field;
}

/** An order without ties: the number decides the last of them. */
export function untied(sorts: readonly WorklistSort[] = usualSorts): readonly WorklistSort[] {
  const told = sorts.some(({ column }) => column === 'declaration');
  return told ? sorts : [...sorts, { column: 'declaration', descending: false }];
}

/** The columns that an order reads, but for the number of the declaration. */
export function sortColumns(sorts: readonly WorklistSort[]): string[] {
  return sorts.flatMap(({ column }) => (column === 'declaration' ? [] : [sortedBy[column].sql]));
}

/** The columns of `ORDER BY`, those of a table `of` where there are several. */
export function orderText(sorts: readonly WorklistSort[], of = ''): string {
  return sorts.map(({ column, descending }) => `${of}${sortedBy[column].sql}${descending ? ' DESC' : ''}`).join(', ');
}

/** What holds of referrals after a place. What bounds the first column stands outside, so that an index can begin there. */
export function afterPlace(where: Conditions, sorts: readonly WorklistSort[], place: WorklistPlace): string {
  const [first, ...rest] = sorts;
  if (first === undefined) return 'FALSE';
  const { sql, type, field } = sortedBy[first.column];
  const value = place[field];
  if (value === undefined) throw new Error(`A place in this order of the queue tells its ${field}.`);
  const bound = `${where.bind(value)}::${type}`;
  const beyond = first.descending ? '<' : '>';
  if (rest.length === 0) return `${sql} ${beyond} ${bound}`;
  return `${sql} ${beyond}= ${bound} AND (${sql} ${beyond} ${bound} OR (${afterPlace(where, rest, place)}))`;
}
