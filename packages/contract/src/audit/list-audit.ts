import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { screenAccess } from '../screen-access.ts';
import { pageOf, pageQuery, timestampSchema } from '../shared.ts';

export const auditEntrySchema = z.object({
  id: z.int(),
  actor: z.string(),
  action: z.string(),
  subject: z.string(),
  details: z.record(z.string(), z.unknown()),
  occurredAt: timestampSchema,
  hash: z.string(),
});

export const listAudit = endpoint({
  id: 'listAudit',
  method: 'GET',
  path: '/audit',
  summary: 'Who did what, newest first',
  access: screenAccess.audit,
  scope: 'none',
  query: z.object({ ...pageQuery, action: z.string().max(64).optional(), actorId: z.string().max(64).optional() }),
  answer: { kind: 'json', status: 200, schema: pageOf(auditEntrySchema) },
  errors: ['not_signed_in', 'not_allowed', 'invalid_request'],
});
