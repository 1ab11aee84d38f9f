import { laneSchema, rerouteObstacles } from '@tidewaiter/domain';
import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { chosenReferralsSchema } from './preview-reroutes.ts';

export const rerouteTogether = endpoint({
  id: 'rerouteTogether',
  method: 'POST',
  path: '/worklist/reroutes',
  summary:
    'Change the lane of several referrals that I hold or nobody does, with one reason; those that cannot be are left as they are and told',
  access: ['officer'],
  scope: 'office',
  body: z.object({ numbers: chosenReferralsSchema, lane: laneSchema, reason: z.string().trim().min(3).max(2000) }),
  answer: {
    kind: 'json',
    status: 200,
    schema: z.object({
      /** By which they can be undone together; null where none was rerouted. */
      group: z.uuid().nullable(),
      rerouted: z.array(z.string()),
      refused: z.array(z.object({ declarationNumber: z.string(), obstacle: z.enum(rerouteObstacles) })),
    }),
  },
  errors: ['not_signed_in', 'not_allowed', 'invalid_request'],
});
