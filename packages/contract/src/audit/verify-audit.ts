import { z } from 'zod';
import { endpoint } from '../endpoint.ts';

export const verifyAudit = endpoint({
  id: 'verifyAudit',
  method: 'GET',
  path: '/audit/verification',
  summary: 'Check the hash chain of the audit from its first entry',
  access: ['auditor', 'administrator'],
  scope: 'none',
  answer: {
    kind: 'json',
    status: 200,
    schema: z.object({ entries: z.int(), intact: z.boolean(), brokenAt: z.int().nullable() }),
  },
  errors: ['not_signed_in', 'not_allowed'],
});
