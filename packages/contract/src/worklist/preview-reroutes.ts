import { declarationNumberSchema, laneSchema, rerouteObstacles } from '@tidewaiter/domain';
import { z } from 'zod';
import { endpoint } from '../endpoint.ts';

/** Referrals chosen together, each once. */
export const chosenReferralsSchema = z
  .array(declarationNumberSchema)
  .min(1)
  .max(100)
  .refine((numbers) => new Set(numbers).size === numbers.length, { message: 'a referral is named twice' });

export const previewReroutes = endpoint({
  id: 'previewReroutes',
  method: 'POST',
  path: '/worklist/reroutes/preview',
  summary: 'Which of several referrals could be rerouted into a lane, and why the others could not; changes nothing',
  access: ['officer'],
  scope: 'office',
  body: z.object({ numbers: chosenReferralsSchema, lane: laneSchema }),
  answer: {
    kind: 'json',
    status: 200,
    schema: z.object({
      rows: z.array(
        z.object({
          declarationNumber: z.string(),
          /** Where it is now; null where there is none in the caller's offices. */
          lane: laneSchema.nullable(),
          obstacle: z.enum(rerouteObstacles).nullable(),
          /** The colleague who holds it. */
          heldBy: z.string().nullable(),
        }),
      ),
    }),
  },
  errors: ['not_signed_in', 'not_allowed', 'invalid_request'],
});
