import { evaluationSchema, modelStatusSchema } from '@tidewaiter/domain';
import { z } from 'zod';
import { idSchema, timestampSchema } from '../shared.ts';

const person = z.object({ id: z.string(), name: z.string() });

export const modelSchema = z.object({
  id: z.int(),
  kind: z.string(),
  status: modelStatusSchema,
  asOf: z.string(),
  window: z.object({ from: z.string(), to: z.string() }),
  items: z.int().describe('examined items that it was trained on'),
  seconds: z.number(),
  backend: z.string(),
  seed: z.int(),
  checksum: z.string(),
  evaluation: evaluationSchema,
  trainedBy: person,
  proposedBy: person.nullable(),
  approvedBy: person.nullable(),
  createdAt: timestampSchema,
  approvedAt: timestampSchema.nullable(),
  retiredAt: timestampSchema.nullable(),
});
export type Model = z.infer<typeof modelSchema>;

export const modelParams = z.object({ id: idSchema });
