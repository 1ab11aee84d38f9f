import type { Job } from '@tidewaiter/contract';
import { z } from 'zod';

const schema = z.object({ model: z.int(), items: z.int(), seconds: z.number() });

/** What a job of training brings back. */
export function trainedModelOf(job: Job): z.infer<typeof schema> | null {
  if (job.kind !== 'train' || job.status !== 'done') return null;
  return schema.safeParse(job.result).data ?? null;
}
