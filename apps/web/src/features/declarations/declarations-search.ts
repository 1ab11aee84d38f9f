import { declarationFilters } from '@tidewaiter/contract';
import { z } from 'zod';
import { searchValidator } from '../../lib/search-validator.ts';

export const declarationsSearch = searchValidator(
  z.object({ ...declarationFilters, examined: z.enum(['true', 'false']).optional() }),
);
