import type { Reason } from '@tidewaiter/domain';
import type { Formats } from '../format/formats.ts';

/** A reason on its way into words: a key of the catalogue `reasons`, whom it speaks of, and its figures, formatted. */
export interface ReasonPhrase {
  readonly key: string;
  /** Key below `subject`. */
  readonly subject: string;
  readonly values: Readonly<Record<string, string>>;
}

type Figures = Pick<Formats, 'number' | 'percent'>;

const sharesOfExamined = /^(recent_)?rate_|_other_buyers$|_other_clients$|_circle$|_vanished_buyers$/;
const moneyPerMeasure = /^unit_price_|^price_|^value_per_/;
/** Groups that have a word of their own; the others go by their theme. */
const groupSubjects = new Set([
  'importer_hs4',
  'importer_hs6',
  'exporter_hs4',
  'hs6_origin',
  'route',
  'importer_route',
]);
const partners = /^(exporter|declarant)_(other_buyers|other_clients|circle|vanished_buyers)$/;
const firstTimes = new Set(['importer', 'exporter', 'declarant', 'importer_hs4', 'importer_hs6', 'importer_exporter']);

/** Below what share of the median a value counts as apart from it. */
const near = 0.03;

function subjectOf({ code, theme, level }: Reason): string {
  if (partners.test(code)) return code;
  return level !== null && groupSubjects.has(level) ? level : theme;
}

/** How far a value lies from its median: `below` and `above` with the share, or `near`. */
export function distanceFrom(
  value: number,
  median: number,
): { readonly side: 'below' | 'above' | 'near'; readonly share: number } {
  const ratio = value / median;
  const share = Math.abs(ratio - 1);
  return { side: share < near ? 'near' : ratio < 1 ? 'below' : 'above', share };
}

function measured(kind: string, reason: Reason, figures: Figures): ReasonPhrase | null {
  const { value, base, count } = reason;
  if (value === null || base === null || value <= 0 || base <= 0) return null;
  const { side, share } = distanceFrom(value, base);
  // Far above its peers, a multiple reads better than a percentage.
  const far = side === 'above' && share >= 2;
  return {
    key: `${kind}.${far ? 'times' : side}`,
    subject: subjectOf(reason),
    values: { share: figures.percent(share, 0), times: figures.number(value / base, 1), n: figures.number(count) },
  };
}

function examined(reason: Reason, figures: Figures): ReasonPhrase | null {
  const { value, base, count, code } = reason;
  const subject = subjectOf(reason);
  if (count === null || count < 1 || value === null) return { key: 'never_examined', subject, values: {} };
  const values = { rate: figures.percent(value, value < 0.1 ? 1 : 0), n: figures.number(count) };
  if (base === null) return { key: 'rate_only', subject, values };
  const usual = figures.percent(base, base < 0.1 ? 1 : 0);
  return { key: code.startsWith('recent_') ? 'rate_lately' : 'rate', subject, values: { ...values, base: usual } };
}

function priceKind({ code, level }: Reason): string {
  if (code === 'price_as_if_from_departure') return 'price_departure';
  return level === 'importer_hs6' ? 'price_own' : 'price';
}

function special(reason: Reason, figures: Figures): ReasonPhrase | null {
  const { code, value, base, count, level } = reason;
  const subject = subjectOf(reason);
  const n = figures.number(count);
  if (sharesOfExamined.test(code)) return examined(reason, figures);
  if (moneyPerMeasure.test(code)) return measured(priceKind(reason), reason, figures);
  if (code === 'mass_per_unit_against_peers') return measured('mass_per_unit', reason, figures);
  if (code === 'gross_to_net_against_peers') return measured('gross_to_net', reason, figures);
  if (code === 'freight_share_against_peers') return measured('freight', reason, figures);
  if (value === null) return null;
  if (code.startsWith('duty_rate_against_') && base !== null) {
    return { key: 'duty_rate', subject, values: { rate: figures.number(value, 2), base: figures.number(base, 2), n } };
  }
  if (code.startsWith('recovery_') && base !== null && (count ?? 0) >= 1) {
    return { key: 'recovery', subject, values: { rate: figures.percent(value), base: figures.percent(base), n } };
  }
  if (code.startsWith('items_') && value === 0) {
    return { key: `first.${level !== null && firstTimes.has(level) ? level : 'other'}`, subject, values: {} };
  }
  if (/_of_(importer|exporter|hs6)$/.test(code) && (count ?? 0) >= 1) {
    return { key: `habit.${code}`, subject, values: { share: figures.percent(value, value < 0.1 ? 1 : 0), n } };
  }
  return null;
}

/** Finds the sentence of a reason. Pure; the code of a feature never reaches the reader. */
export function reasonPhrase(reason: Reason, figures: Figures): ReasonPhrase {
  const { theme, points } = reason;
  if (theme === 'typical_item' || theme === 'other') return { key: theme, subject: theme, values: {} };
  if (theme === 'value_at_stake') return { key: points >= 0 ? 'stake_up' : 'stake_down', subject: theme, values: {} };
  const phrase = contradicts(reason) ? null : special(reason, figures);
  return phrase ?? { key: points >= 0 ? 'plain_up' : 'plain_down', subject: subjectOf(reason), values: {} };
}

/**
 * Whether the figures point the other way than the points do. A theme adds up many features; where the one that speaks
 * is outvoted, its figures would only puzzle the reader.
 */
function contradicts({ code, value, base, points }: Reason): boolean {
  if (value === null || base === null) return points < 0 && value === 0 && code.startsWith('items_');
  if (sharesOfExamined.test(code) || code.startsWith('recovery_')) return value > base !== points > 0;
  return moneyPerMeasure.test(code) && points < 0 && distanceFrom(value, base).side === 'below';
}

/** Whether the reason has figures or facts of its own to tell. */
export function isSpecific(reason: Reason, figures: Figures): boolean {
  return !reasonPhrase(reason, figures).key.startsWith('plain_');
}
