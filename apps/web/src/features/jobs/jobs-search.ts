import { jobKinds, jobStatuses } from '@tidewaiter/contract';
import { z } from 'zod';
import { searchValidator } from '../../lib/search-validator.ts';

export const jobsSearch = searchValidator(
  z.object({ status: z.enum(jobStatuses).optional(), kind: z.enum(jobKinds).optional() }),
);
