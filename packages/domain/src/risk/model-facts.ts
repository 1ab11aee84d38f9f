import { z } from 'zod';

/** What a model card says beyond the record of the model: how it was made and what it must not be trusted with. */
export const modelFactsSchema = z.object({
  features: z.object({ version: z.string(), count: z.int(), constant: z.array(z.string()) }),
  slices: z.object({ train: z.int(), validation: z.int(), calibration: z.int() }),
  nonCompliant: z.int(),
  /** Share of the examples whose selection probability is known, so that they are weighed by it. */
  weighed: z.number().min(0).max(1),
  calibration: z.object({
    slope: z.number(),
    intercept: z.number(),
    knots: z.int(),
    dutyFactor: z.number(),
    /** Beyond one, of the exponent put on the expected duty. Facts that were kept before there was one have none. */
    dutyPower: z.number().default(0),
  }),
  /** Whether this kind was asked for or is what is trained unless another is. */
  choice: z.enum(['default', 'asked']),
  /** How training went, in the words of the model: epochs kept, numbers that were none. */
  notes: z.array(z.string()),
});
export type ModelFacts = z.infer<typeof modelFactsSchema>;
