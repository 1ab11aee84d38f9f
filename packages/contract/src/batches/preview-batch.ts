import { columnMappingSchema, layoutChoiceSchema, layoutSchema, mappingNameSchema } from '@tidewaiter/domain';
import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { screenAccess } from '../screen-access.ts';

/** Bytes of a file that are enough for its first rows; a spreadsheet or Parquet file must be there whole. */
export const previewBytes = { beginning: 262_144, whole: 8_388_608 } as const;

export const batchPreviewSchema = z.object({
  format: z.enum(['csv', 'csv.gz', 'xlsx', 'parquet']),
  encoding: z.string().nullable(),
  delimiter: z.string().nullable(),
  columns: z.array(z.string()),
  rows: z.array(z.array(z.string())).describe('the first 20, as they stand in the file'),
  layout: layoutSchema.nullable().describe('that the header fits; null where none does'),
  mapping: z.string().nullable().describe('the stored mapping that it fits, where it is one'),
  guess: columnMappingSchema.nullable().describe('a mapping to begin with, by the names of the columns'),
});
export type BatchPreview = z.infer<typeof batchPreviewSchema>;

export const previewBatch = endpoint({
  id: 'previewBatch',
  method: 'POST',
  path: '/batches/previews',
  summary: 'Show the header and first rows of a file, and how it would be read; nothing is stored',
  access: screenAccess.mappings,
  scope: 'none',
  query: z.object({
    layout: layoutChoiceSchema.default('auto'),
    mapping: mappingNameSchema.optional().describe('a stored column mapping'),
    whole: z
      .enum(['true', 'false'])
      .default('true')
      .describe('false where the body is only the beginning of the file (CSV or gzip of it)'),
  }),
  upload: ['text/csv', 'application/octet-stream'],
  answer: { kind: 'json', status: 200, schema: batchPreviewSchema },
  errors: [
    'not_signed_in',
    'not_allowed',
    'invalid_request',
    'not_found',
    'unsupported_media',
    'unreadable_file',
    'bad_encoding',
    'line_too_long',
    'too_large',
    'upload_cut',
  ],
});
