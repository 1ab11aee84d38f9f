import type { Reason } from '@tidewaiter/domain';

const notSaid = new Set(['typical_item', 'value_at_stake', 'other']);

/** The one or two reasons that a headline is made of: those that raise the score most; the second only if it counts. */
export function headlineReasons(reasons: readonly Reason[]): readonly Reason[] {
  const raising = reasons
    .filter((reason) => reason.points > 0 && !notSaid.has(reason.theme))
    .sort((a, b) => b.points - a.points);
  const [first, second] = raising;
  if (first === undefined) return [];
  return second !== undefined && second.points >= first.points / 4 ? [first, second] : [first];
}
