import { dateSchema } from '@tidewaiter/domain';
import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { jobSchema } from '../jobs/job.ts';

export const trainModel = endpoint({
  id: 'trainModel',
  method: 'POST',
  path: '/models',
  summary: 'Train a model on outcomes known before a date; it scores nothing until it is promoted',
  access: ['analyst'],
  scope: 'none',
  body: z.object({
    asOf: dateSchema.optional().describe('the day after the last outcome, where left out'),
    kind: z
      .string()
      .min(1)
      .max(40)
      .optional()
      .describe('one of the kinds that the list names; what wins where left out'),
    seed: z.int().min(0).max(2_147_483_647).optional().describe('same data, same seed: same model; 1 where left out'),
  }),
  answer: { kind: 'json', status: 202, schema: jobSchema },
  errors: ['not_signed_in', 'not_allowed', 'invalid_request'],
});
