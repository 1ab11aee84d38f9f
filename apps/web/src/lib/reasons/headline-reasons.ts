import type { Reason } from '@tidewaiter/domain';

const notSaid = new Set(['typical_item', 'value_at_stake', 'other']);
/** What raises the score by less than this share of the strongest reason is no headline. */
const enough = 1 / 4;

/**
 * The one or two reasons that a headline is made of: of those that raise the score most, the ones with something to
 * tell; where none has, the strongest.
 */
export function headlineReasons(
  reasons: readonly Reason[],
  isSpecific: (reason: Reason) => boolean,
): readonly Reason[] {
  const raising = reasons
    .filter((reason) => reason.points > 0 && !notSaid.has(reason.theme))
    .sort((a, b) => b.points - a.points);
  const strong = raising.filter((reason) => reason.points >= (raising[0]?.points ?? 0) * enough);
  const specific = strong.filter(isSpecific);
  return specific.length > 0 ? specific.slice(0, 2) : strong.slice(0, 1);
}
