import { endpoint } from '../endpoint.ts';
import { attachmentParams } from './get-attachment.ts';

export const deleteAttachment = endpoint({
  id: 'deleteAttachment',
  method: 'DELETE',
  path: '/referrals/:number/attachments/:id',
  summary: 'Remove a file that I attached and that no act names; what an act names stays',
  access: ['officer'],
  scope: 'office',
  params: attachmentParams,
  answer: { kind: 'empty', status: 204 },
  errors: ['not_signed_in', 'not_allowed', 'not_found', 'invalid_request'],
});
