import { laneSchema } from '@tidewaiter/domain';
import { z } from 'zod';

const lastReroutesSchema = z.object({
  group: z.uuid(),
  lane: laneSchema,
  rerouted: z.int(),
  refused: z.int(),
  /** Until when it can be undone. */
  until: z.iso.datetime(),
});
export type LastReroutes = z.infer<typeof lastReroutesSchema>;

type Place = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
const keyOf = (userId: string) => `tidewaiter.reroutes.${userId}`;

/** What this officer rerouted together last, while it can be undone: a screen left and opened again still offers it. */
export function readLastReroutes(storage: Place, userId: string, now: number): LastReroutes | null {
  try {
    const last = lastReroutesSchema.parse(JSON.parse(storage.getItem(keyOf(userId)) ?? 'null'));
    return Date.parse(last.until) > now ? last : null;
  } catch {
    return null;
  }
}

export function keepLastReroutes(storage: Place, userId: string, last: LastReroutes | null): void {
  if (last === null) storage.removeItem(keyOf(userId));
  else storage.setItem(keyOf(userId), JSON.stringify(last));
}
