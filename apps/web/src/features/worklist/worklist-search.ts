import { worklistFilters, worklistLook } from '@tidewaiter/contract';
import { z } from 'zod';
import { searchValidator } from '../../lib/search-validator.ts';

export const worklistSearchSchema = z.object({
  ...worklistFilters,
  status: worklistFilters.status.unwrap().optional(),
  ...worklistLook,
  declaration: z.string().max(64).optional(),
});
export type WorklistSearch = z.output<typeof worklistSearchSchema>;

/** The queue's filters, its look, and the declaration that is open beside it. */
export const worklistSearch = searchValidator(worklistSearchSchema);
