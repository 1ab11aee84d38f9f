import { measureFilters } from '@tidewaiter/contract';
import { z } from 'zod';
import { searchValidator } from '../../lib/search-validator.ts';

export const revenueSearch = searchValidator(z.object(measureFilters));
