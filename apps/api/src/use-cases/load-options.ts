import { acceptanceSchema, layoutChoiceSchema, mappingNameSchema } from '@tidewaiter/domain';
import { z } from 'zod';

/** What a sender chooses for the load of a file; kept with its upload until it is loaded. */
export const loadOptionsSchema = z.object({
  layout: layoutChoiceSchema,
  /** Name of a stored column mapping to read by, whatever the layout. */
  mapping: mappingNameSchema.optional(),
  acceptance: acceptanceSchema.default('good_rows'),
});
export type LoadOptions = z.infer<typeof loadOptionsSchema>;
