import { dateSchema } from '@tidewaiter/domain';
import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { modelParams } from './model.ts';

export const driftSchema = z.object({
  reference: z
    .object({ from: dateSchema, items: z.int() })
    .nullable()
    .describe('the last quarter of the training window, which weeks are held against; null where nothing was measured'),
  weeks: z.array(z.object({ week: dateSchema.describe('its Monday'), items: z.int() })),
  measures: z.array(
    z.object({
      name: z.string().describe('a feature, `score:probability` or `score:expected_duty`'),
      stability: z.array(z.number().nullable()).describe('population stability index, one a week'),
    }),
  ),
});
export type Drift = z.infer<typeof driftSchema>;

export const getDrift = endpoint({
  id: 'getDrift',
  method: 'GET',
  path: '/models/:id/drift',
  summary: 'How far features and scores of each week stand from the training window',
  access: ['analyst', 'manager', 'auditor'],
  scope: 'none',
  params: modelParams,
  answer: { kind: 'json', status: 200, schema: driftSchema },
  errors: ['not_signed_in', 'not_allowed', 'not_found'],
});
