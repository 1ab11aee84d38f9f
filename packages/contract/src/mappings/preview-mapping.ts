import { columnMappingSchema, rejectionCodeSchema, targetColumnSchema } from '@tidewaiter/domain';
import { z } from 'zod';
import { endpoint } from '../endpoint.ts';

/** A row under a mapping: its cells as they would be stored, or why not, and what the row would be rejected for. */
export const previewRowSchema = z.object({
  cells: z.partialRecord(
    targetColumnSchema,
    z.object({ value: z.string().nullable(), code: rejectionCodeSchema.nullable() }),
  ),
  fault: z.object({ column: z.string().nullable(), code: rejectionCodeSchema }).nullable(),
});
export type PreviewRow = z.infer<typeof previewRowSchema>;

export const previewMapping = endpoint({
  id: 'previewMapping',
  method: 'POST',
  path: '/mappings/previews',
  summary: 'Show rows under a column mapping; nothing is stored',
  access: ['analyst', 'administrator'],
  scope: 'none',
  body: z.object({
    mapping: columnMappingSchema,
    columns: z.array(z.string().max(1000)).min(1).max(1000),
    rows: z.array(z.array(z.string().max(4000)).max(1000)).max(20),
  }),
  answer: { kind: 'json', status: 200, schema: z.object({ rows: z.array(previewRowSchema) }) },
  errors: ['not_signed_in', 'not_allowed', 'invalid_request', 'wrong_header'],
});
