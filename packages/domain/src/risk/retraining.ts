import { z } from 'zod';

/** How often a model is trained by the clock; it is then proposed, and a person decides. */
export const retrainingRhythms = ['off', 'weekly', 'monthly'] as const;
export type RetrainingRhythm = (typeof retrainingRhythms)[number];

export const retrainingSchema = z.object({
  every: z.enum(retrainingRhythms),
  /** When it was last begun by the clock; null where it never was. */
  lastOn: z.string().nullable().default(null),
});
export type Retraining = z.infer<typeof retrainingSchema>;

const daysAWeek = 7;

/**
 * Whether training is due: seven days after it was last begun, or in the first days of another month; at once where it
 * never was. Days since 1970-01-01; months by their name, `2024-02`.
 */
export function retrainingDue(
  every: RetrainingRhythm,
  last: { readonly day: number; readonly month: string } | null,
  now: { readonly day: number; readonly month: string },
): boolean {
  switch (every) {
    case 'off':
      return false;
    case 'weekly':
      return last === null || now.day - last.day >= daysAWeek;
    case 'monthly':
      return last === null || now.month > last.month;
  }
}
