/** Columns of the layout `outcomes`, in its order, as files and the database name them. Source: csv-layouts. */
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
