import { z } from 'zod';
import { batchSchema } from '../batches/batch.ts';
import { endpoint } from '../endpoint.ts';
import { sha256Schema, uploadParams } from './upload.ts';

export const completeUpload = endpoint({
  id: 'completeUpload',
  method: 'POST',
  path: '/uploads/:id/complete',
  summary: 'The file has come whole: hand it over to be loaded. A second time answers the same batch',
  access: ['analyst'],
  scope: 'none',
  params: uploadParams,
  body: z.object({ sha256: sha256Schema.optional().describe('of the whole file; compared before it is loaded') }),
  answer: { kind: 'json', status: 202, schema: batchSchema.extend({ duplicate: z.boolean() }) },
  errors: ['not_signed_in', 'not_allowed', 'invalid_request', 'not_found', 'wrong_offset', 'cancelled', 'conflict'],
});
