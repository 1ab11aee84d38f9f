import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { sha256Schema, uploadParams, uploadSchema } from './upload.ts';

export const appendUpload = endpoint({
  id: 'appendUpload',
  method: 'PATCH',
  path: '/uploads/:id',
  summary:
    'The next part of a file, 32 MiB at most; what is acknowledged is kept. A part that does not follow answers 409 with the right offset',
  access: ['analyst'],
  scope: 'none',
  params: uploadParams,
  query: z.object({
    offset: z.coerce.number().int().min(0),
    sha256: sha256Schema.optional().describe('of this part; compared before anything of it is kept'),
  }),
  upload: ['application/octet-stream'],
  answer: { kind: 'json', status: 200, schema: uploadSchema },
  errors: [
    'not_signed_in',
    'not_allowed',
    'invalid_request',
    'not_found',
    'wrong_offset',
    'wrong_header',
    'unreadable_file',
    'upload_damaged',
    'upload_cut',
    'too_large',
    'disk_full',
    'unavailable',
  ],
});
