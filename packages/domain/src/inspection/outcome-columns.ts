/** Columns of the layout `outcomes`, in its order, as files and the database name them. Source: csv-layouts; the last is ours. */
export const outcomeColumns = [
  'declaration_number',
  'item_number',
  'examined_on',
  'examination',
  'outcome',
  'finding',
  'additional_duty',
  'selection_probability',
] as const;
export type OutcomeColumn = (typeof outcomeColumns)[number];
