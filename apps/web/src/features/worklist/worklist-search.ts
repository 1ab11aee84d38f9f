import { worklistFilters } from '@tidewaiter/contract';
import { z } from 'zod';
import { searchValidator } from '../../lib/search-validator.ts';

/** The queue's filters, and the declaration that is open beside it. */
export const worklistSearch = searchValidator(
  z.object({
    ...worklistFilters,
    status: worklistFilters.status.unwrap().optional(),
    declaration: z.string().max(64).optional(),
  }),
);
