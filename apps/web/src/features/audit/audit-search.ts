import { z } from 'zod';
import { searchValidator } from '../../lib/search-validator.ts';

export const auditSearch = searchValidator(
  z.object({ action: z.string().max(64).optional(), actorId: z.string().max(64).optional() }),
);
