import { layoutChoiceSchema } from '@tidewaiter/domain';
import { z } from 'zod';

/** What a sender chooses for the load of a file; kept with its upload until it is loaded. */
export const loadOptionsSchema = z.object({ layout: layoutChoiceSchema });
export type LoadOptions = z.infer<typeof loadOptionsSchema>;
