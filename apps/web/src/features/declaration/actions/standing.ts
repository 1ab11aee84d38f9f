import type { DeclarationView } from '@tidewaiter/contract';

/** Where a referral stands for the one who looks at it. */
export type Standing =
  | { readonly kind: 'none' }
  | { readonly kind: 'open' }
  /** Nobody is on it, and nobody can choose it. */
  | { readonly kind: 'givenOut' }
  | { readonly kind: 'mine'; readonly minutesLeft: number }
  | { readonly kind: 'theirs'; readonly name: string; readonly until: string | null }
  | { readonly kind: 'decided'; readonly status: 'examined' | 'released' | 'withdrawn' };

/** A claim whose lease has run out is open to everyone. */
export function standingOf(referral: DeclarationView['referral'], userId: string, now: number): Standing {
  if (referral === null) return { kind: 'none' };
  const { status, claimedBy, claimedUntil, nextOnly } = referral;
  if (status !== 'open' && status !== 'claimed') return { kind: 'decided', status };
  const left = claimedUntil === null ? 0 : Date.parse(claimedUntil) - now;
  if (status === 'open' || claimedBy === null || left <= 0) return { kind: nextOnly ? 'givenOut' : 'open' };
  if (claimedBy.id !== userId) return { kind: 'theirs', name: claimedBy.name, until: claimedUntil };
  return { kind: 'mine', minutesLeft: Math.max(1, Math.round(left / 60_000)) };
}
