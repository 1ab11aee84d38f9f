import { acceptanceSchema, layoutChoiceSchema, mappingNameSchema } from '@tidewaiter/domain';
import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { uuidSchema } from '../shared.ts';
import { uploadSchema } from './upload.ts';

export const createUpload = endpoint({
  id: 'createUpload',
  method: 'POST',
  path: '/uploads',
  summary: 'Announce a file that comes in parts, and can be gone on with after a break; its batch has the same id',
  access: ['analyst'],
  scope: 'none',
  body: z.object({
    id: uuidSchema.optional(),
    fileName: z.string().min(1).max(255),
    size: z.int().min(1),
    layout: layoutChoiceSchema.default('auto'),
    mapping: mappingNameSchema.optional(),
    acceptance: acceptanceSchema.default('good_rows'),
  }),
  answer: { kind: 'json', status: 201, schema: uploadSchema },
  errors: [
    'not_signed_in',
    'not_allowed',
    'invalid_request',
    'not_found',
    'too_large',
    'too_many_requests',
    'conflict',
  ],
});
