import { endpoint } from '../endpoint.ts';
import { uploadParams } from './upload.ts';

export const deleteUpload = endpoint({
  id: 'deleteUpload',
  method: 'DELETE',
  path: '/uploads/:id',
  summary: 'Give a file up: nothing of it is kept, and its batch is cancelled',
  access: ['analyst'],
  scope: 'none',
  params: uploadParams,
  answer: { kind: 'empty', status: 204 },
  errors: ['not_signed_in', 'not_allowed', 'not_found', 'conflict'],
});
