import { z } from 'zod';
import { searchValidator } from '../../lib/search-validator.ts';

export const linkSearch = searchValidator(z.object({ token: z.string().max(200).optional() }));
