import { attachmentTypeSchema } from '@tidewaiter/domain';
import { z } from 'zod';
import { uuidSchema } from '../shared.ts';

/** A file that goes with an act, or waits for one. */
export const attachmentSchema = z.object({
  id: uuidSchema,
  fileName: z.string(),
  mediaType: attachmentTypeSchema,
  /** Bytes. */
  size: z.int(),
});
export type Attachment = z.infer<typeof attachmentSchema>;
