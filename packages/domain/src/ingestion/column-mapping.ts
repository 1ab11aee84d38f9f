import { z } from 'zod';
import { canonicalColumns } from '../declaration/canonical-columns.ts';
import { outcomeColumns } from '../inspection/outcome-columns.ts';
import { dateFormatSchema } from './date-format.ts';

/** What a column of a foreign file may be mapped to. */
export const targetColumns = [...new Set([...canonicalColumns, ...outcomeColumns])];
export const targetColumnSchema = z.enum(targetColumns);
export type TargetColumn = z.infer<typeof targetColumnSchema>;

/** What a file mapped so holds: declarations (with or without their outcomes beside them), or outcomes alone. */
export const mappingKinds = ['declarations', 'outcomes'] as const;
export type MappingKind = (typeof mappingKinds)[number];

/** Columns without which no row of that kind can be used. Source: csv-layouts. */
export const requiredTargets = {
  declarations: [
    'declaration_number',
    'registration_date',
    'office_code',
    'importer_id',
    'origin_country',
    'hs_code',
    'customs_value',
  ],
  outcomes: ['declaration_number', 'examined_on', 'outcome'],
} as const satisfies Record<MappingKind, readonly TargetColumn[]>;

const columnName = z.string().trim().min(1).max(200);
const cellText = z.string().max(200);

/** Where the values of a target column come from: a column of the file, or the same text for every row. */
export const columnSourceSchema = z.union([
  z.strictObject({ source: columnName }),
  z.strictObject({ constant: cellText.min(1) }),
]);
export type ColumnSource = z.infer<typeof columnSourceSchema>;

export const mappingNameSchema = z.string().trim().min(1).max(80);

/** Columns that hold a trader's identifier: no text of theirs may stand in a mapping, which is stored as it is. */
export const identifierColumns = [
  'declarant_id',
  'importer_id',
  'exporter_id',
] as const satisfies readonly TargetColumn[];

const columnMappingFields = z.strictObject({
  name: mappingNameSchema,
  kind: z.enum(mappingKinds),
  /** Column names of the file that it was made on: by them the next such file is recognised. */
  header: z.array(z.string().max(200)).min(1).max(1000),
  columns: z.partialRecord(targetColumnSchema, columnSourceSchema),
  dateFormat: dateFormatSchema.default('YYYY-MM-DD'),
  /** With it the other of the two groups thousands. */
  decimalSign: z.enum(['.', ',']).default('.'),
  /** For each target column, what a text of the file stands for: `IM` for import. Compared without regard to case. */
  translations: z.partialRecord(targetColumnSchema, z.record(cellText, cellText)).default({}),
});

/** How a foreign file is read: target column by target column. It says nothing about any trader or declaration. */
export const columnMappingSchema = columnMappingFields.superRefine(refuseTraders);
/** The same, where its name stands elsewhere. */
export const unnamedMappingSchema = columnMappingFields.omit({ name: true }).superRefine(refuseTraders);
export type ColumnMapping = z.infer<typeof columnMappingSchema>;

function refuseTraders(
  { columns, translations }: Pick<z.infer<typeof columnMappingFields>, 'columns' | 'translations'>,
  context: z.RefinementCtx,
): void {
  for (const column of identifierColumns) {
    const source = columns[column];
    if ((source === undefined || 'source' in source) && translations[column] === undefined) continue;
    const message = `${column} must come from a column of the file, as it stands: a mapping may name no trader`;
    context.addIssue({ code: 'custom', path: ['columns', column], message });
  }
}
