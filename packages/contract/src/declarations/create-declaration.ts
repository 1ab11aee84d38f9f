import { laneSchema, selectionReasonSchema } from '@tidewaiter/domain';
import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { moneySchema } from '../shared.ts';

const text = z.union([z.string().max(2000), z.number(), z.boolean()]).transform(String);

export const createDeclaration = endpoint({
  id: 'createDeclaration',
  method: 'POST',
  path: '/declarations',
  summary: 'One declaration, by the columns of the canonical layout; scored and routed in the answer',
  access: ['analyst'],
  scope: 'none',
  body: z.object({
    items: z
      .array(z.record(z.string().max(64), text.nullable()))
      .min(1)
      .max(999)
      .describe('items of one declaration, each an object of canonical columns'),
  }),
  answer: {
    kind: 'json',
    status: 201,
    schema: z.object({
      declarationNumber: z.string(),
      lane: laneSchema,
      items: z.array(
        z.object({
          itemNumber: z.int(),
          modelId: z.int(),
          probability: z.number(),
          expectedAdditionalDuty: moneySchema,
          riskScore: z.int(),
          lane: laneSchema,
          selectionReason: selectionReasonSchema,
          selectionProbability: z.number(),
        }),
      ),
    }),
  },
  errors: ['not_signed_in', 'not_allowed', 'invalid_request', 'conflict', 'no_live_model'],
});
