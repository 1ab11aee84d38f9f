import { z } from 'zod';
import { timestampSchema, uuidSchema } from '../shared.ts';

export const uploadStatuses = ['receiving', 'complete', 'ended'] as const;

/** A file that comes in parts. Its batch has the same id. */
export const uploadSchema = z.object({
  id: uuidSchema,
  fileName: z.string(),
  size: z.int().nullable(),
  /** Bytes that are kept: the next part begins here. */
  offset: z.int(),
  status: z.enum(uploadStatuses),
  /** Until then it can be gone on with, or asked what became of it. */
  expiresAt: timestampSchema,
});
export type Upload = z.infer<typeof uploadSchema>;

export const uploadParams = z.object({ id: uuidSchema });
export const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/, 'SHA-256 in lower-case hexadecimal');
/** A part is no longer than this. */
export const longestPart = 32 * 1024 * 1024;
