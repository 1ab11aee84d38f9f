import { undoObstacles } from '@tidewaiter/domain';
import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { uuidSchema } from '../shared.ts';

export const undoReroutes = endpoint({
  id: 'undoReroutes',
  method: 'POST',
  path: '/worklist/reroutes/:group/undo',
  summary:
    'Undo what I rerouted together, within ten minutes: all of it that nobody has changed since; what stays is told, with why',
  access: ['officer'],
  scope: 'office',
  params: z.object({ group: uuidSchema }),
  answer: {
    kind: 'json',
    status: 200,
    schema: z.object({
      undone: z.array(z.string()),
      kept: z.array(z.object({ declarationNumber: z.string(), obstacle: z.enum(undoObstacles) })),
    }),
  },
  errors: ['not_signed_in', 'not_allowed', 'invalid_request', 'not_found', 'nothing_to_undo'],
});
