import { attachmentTypes } from '@tidewaiter/domain';
import { z } from 'zod';
import { declarationParams } from '../declarations/get-declaration.ts';
import { endpoint } from '../endpoint.ts';
import { attachmentSchema } from './attachment.ts';

export const createAttachment = endpoint({
  id: 'createAttachment',
  method: 'POST',
  path: '/referrals/:number/attachments',
  summary:
    'Attach a PDF, JPEG, PNG or WebP of 10 MiB at most, told by its content, to the act that is being written; what no act names within a day is removed',
  access: ['officer'],
  scope: 'office',
  params: declarationParams,
  query: z.object({ fileName: z.string().trim().min(1).max(255) }),
  upload: [...attachmentTypes, 'application/octet-stream'],
  answer: { kind: 'json', status: 201, schema: attachmentSchema },
  errors: [
    'not_signed_in',
    'not_allowed',
    'not_found',
    'invalid_request',
    'not_claimed_by_you',
    'decided_already',
    'attachment_kind',
    'too_large',
    'too_many_requests',
    'upload_cut',
    'disk_full',
  ],
});
