import { criterionStatusSchema } from '@tidewaiter/domain';
import { z } from 'zod';
import { searchValidator } from '../../lib/search-validator.ts';

export const criteriaSearch = searchValidator(z.object({ status: criterionStatusSchema.optional() }));
