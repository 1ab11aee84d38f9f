import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { jobSchema } from '../jobs/job.ts';

export const rotatePseudonyms = endpoint({
  id: 'rotatePseudonyms',
  method: 'POST',
  path: '/privacy/rotations',
  summary: 'Re-key every stored pseudonym by a new secret; loads wait meanwhile',
  access: ['administrator'],
  scope: 'none',
  body: z.object({
    full: z
      .boolean()
      .default(false)
      .describe('Writes the tables anew afterwards, so that no old pseudonym is left in their files; locks them'),
  }),
  answer: { kind: 'json', status: 202, schema: jobSchema },
  errors: ['not_signed_in', 'not_allowed', 'invalid_request'],
});
