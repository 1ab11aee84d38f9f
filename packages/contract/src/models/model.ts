import { evaluationSchema, modelComparisonSchema, modelFactsSchema, modelStatusSchema } from '@tidewaiter/domain';
import { z } from 'zod';
import { idSchema, timestampSchema } from '../shared.ts';

const person = z.object({ id: z.string(), name: z.string() });

const comparison = modelComparisonSchema.extend({ createdAt: timestampSchema });

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
  evaluation: evaluationSchema.describe('curves and subgroups are empty in the list'),
  facts: modelFactsSchema.nullable().describe('null for models of before there were cards'),
  comparison: comparison
    .nullable()
    .describe('the latest on a closed window, beside the model that was live then; null in the list'),
  shadow: comparison
    .nullable()
    .describe('the latest by what it scored in the shadow and was examined since; null in the list'),
  shadowSince: timestampSchema.nullable().describe('since when its scores are kept beside those of the live model'),
  signedReason: z.string().nullable().describe('why it was promoted though worse than the live model, or not compared'),
  trainedBy: person,
  proposedBy: person.nullable(),
  approvedBy: person.nullable(),
  createdAt: timestampSchema,
  approvedAt: timestampSchema.nullable(),
  retiredAt: timestampSchema.nullable(),
});
export type Model = z.infer<typeof modelSchema>;

export const modelParams = z.object({ id: idSchema });
