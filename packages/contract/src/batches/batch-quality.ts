import { batchQualitySchema } from '@tidewaiter/domain';
import { z } from 'zod';
import { timestampSchema } from '../shared.ts';

/** The data quality of a batch; null until it is assessed. Examples are of the caller's offices only. */
export const batchQualityViewSchema = z.object({
  computedAt: timestampSchema.nullable(),
  quality: batchQualitySchema.omit({ distributions: true }).nullable(),
});
export type BatchQualityView = z.infer<typeof batchQualityViewSchema>;
