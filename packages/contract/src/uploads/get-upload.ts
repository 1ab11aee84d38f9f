import { endpoint } from '../endpoint.ts';
import { uploadParams, uploadSchema } from './upload.ts';

export const getUpload = endpoint({
  id: 'getUpload',
  method: 'GET',
  path: '/uploads/:id',
  summary: 'How much of a file has arrived (HEAD: in the header Upload-Offset)',
  access: ['analyst'],
  scope: 'none',
  params: uploadParams,
  answer: { kind: 'json', status: 200, schema: uploadSchema },
  errors: ['not_signed_in', 'not_allowed', 'not_found'],
});
