import { evaluationSchema } from '@tidewaiter/domain';
import { z } from 'zod';
import { trainingWindowSchema } from '../training-window.ts';

/** What travels with the weights and says where they come from. */
export const modelCardSchema = z.object({
  /** ISO 8601, UTC. */
  created: z.iso.datetime(),
  window: trainingWindowSchema,
  seed: z.int(),
  evaluation: evaluationSchema.nullable(),
  /** Tables that the caller needs beside the model (thresholds, drift references); not read here. */
  quantiles: z.record(z.string(), z.array(z.number())),
});
export type ModelCard = z.infer<typeof modelCardSchema>;
