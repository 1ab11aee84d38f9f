import { acceptanceSchema, layoutChoiceSchema, mappingNameSchema } from '@tidewaiter/domain';
import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { uuidSchema } from '../shared.ts';
import { batchSchema } from './batch.ts';

export const createBatch = endpoint({
  id: 'createBatch',
  method: 'POST',
  path: '/batches',
  summary:
    'Upload a batch file, streamed, and wait until it is loaded (`Prefer: respond-async`: 202 at once); the same bytes twice answer 200 with the first batch',
  access: ['analyst'],
  scope: 'none',
  query: z.object({
    layout: layoutChoiceSchema.default('auto'),
    mapping: mappingNameSchema.optional().describe('a stored column mapping to read by, whatever the layout'),
    acceptance: acceptanceSchema
      .default('good_rows')
      .describe('of a file with rejected rows: its good rows, or nothing'),
    fileName: z.string().min(1).max(255).default('batch.csv'),
    id: uuidSchema.optional().describe('chosen by the caller, to follow progress while uploading'),
  }),
  upload: ['text/csv', 'application/octet-stream', 'multipart/form-data'],
  answer: { kind: 'json', status: 201, schema: batchSchema.extend({ duplicate: z.boolean() }) },
  errors: [
    'not_signed_in',
    'not_allowed',
    'invalid_request',
    'unsupported_media',
    'unreadable_file',
    'wrong_header',
    'rows_rejected',
    'not_found',
    'line_too_long',
    'bad_encoding',
    'upload_cut',
    'upload_damaged',
    'too_many_requests',
    'unavailable',
    'too_large',
    'disk_full',
    'cancelled',
    'conflict',
  ],
});
