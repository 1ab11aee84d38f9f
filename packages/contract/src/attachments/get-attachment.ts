import { attachmentTypes } from '@tidewaiter/domain';
import { declarationParams, getDeclaration } from '../declarations/get-declaration.ts';
import { endpoint } from '../endpoint.ts';
import { uuidSchema } from '../shared.ts';

export const attachmentParams = declarationParams.extend({ id: uuidSchema });

export const getAttachment = endpoint({
  id: 'getAttachment',
  method: 'GET',
  path: '/declarations/:number/attachments/:id',
  summary: 'An attachment of an act, as a download',
  access: getDeclaration.access,
  scope: 'office',
  params: attachmentParams,
  answer: { kind: 'file', status: 200, mediaTypes: attachmentTypes },
  errors: ['not_signed_in', 'not_allowed', 'not_found', 'invalid_request', 'upload_damaged'],
});
