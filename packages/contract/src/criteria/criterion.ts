import { criterionRuleSchema, criterionStatusSchema } from '@tidewaiter/domain';
import { z } from 'zod';
import { idSchema, timestampSchema } from '../shared.ts';

export const criterionSchema = z.object({
  id: z.int(),
  status: criterionStatusSchema,
  rule: criterionRuleSchema,
  owner: z.object({ id: z.string(), name: z.string() }),
  approvedBy: z.object({ id: z.string(), name: z.string() }).nullable(),
  createdAt: timestampSchema,
  approvedAt: timestampSchema.nullable(),
  retiredAt: timestampSchema.nullable(),
});
export type Criterion = z.infer<typeof criterionSchema>;

export const criterionParams = z.object({ id: idSchema });
