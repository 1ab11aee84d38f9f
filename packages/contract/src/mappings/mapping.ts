import { columnMappingSchema, mappingNameSchema } from '@tidewaiter/domain';
import { z } from 'zod';
import { timestampSchema } from '../shared.ts';

/** A stored column mapping. */
export const storedMappingSchema = z.object({
  mapping: columnMappingSchema,
  createdBy: z.string(),
  updatedAt: timestampSchema,
});
export type StoredMapping = z.infer<typeof storedMappingSchema>;

export const mappingParams = z.object({ name: mappingNameSchema });
