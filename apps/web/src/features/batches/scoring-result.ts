import type { Job } from '@tidewaiter/contract';
import { z } from 'zod';

const count = z.int().min(0);

/** What a job of scoring brings back. */
export const scoringResultSchema = z.object({
  model: z.int(),
  items: count,
  seconds: z.number(),
  referrals: count,
  lanes: z.object({ red: count, yellow: count, blue: count, green: count }),
});
export type ScoringResult = z.infer<typeof scoringResultSchema>;

export function scoringResultOf(job: Job): ScoringResult | null {
  if (job.kind !== 'score' || job.status !== 'done') return null;
  return scoringResultSchema.safeParse(job.result).data ?? null;
}
