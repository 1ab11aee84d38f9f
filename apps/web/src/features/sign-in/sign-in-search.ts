import { z } from 'zod';
import { searchValidator } from '../../lib/search-validator.ts';

/** `to` is where to go on to; `error` is set by a one-time link that did not work. */
export const signInSearch = searchValidator(
  z.object({
    to: z
      .string()
      .regex(/^\/(?![/\\])/)
      .max(2000)
      .optional(),
    error: z.string().max(64).optional(),
  }),
);
