import type { Reason, ReasonTheme } from './reason.ts';

/** What one feature did to an item's score, in units of log odds. */
export interface Contribution {
  readonly feature: string;
  readonly theme: ReasonTheme;
  readonly logit: number;
}

export interface Explained {
  readonly contributions: readonly Contribution[];
  /** Risk score of the item, 0 to 1000. */
  readonly riskScore: number;
  /** Where the item's probability alone stands, 0 to 1000. */
  readonly probabilityScore: number;
  /** Where the probability of the model's base (its typical item) stands, 0 to 1000. */
  readonly baseScore: number;
}

export interface EvidenceOfFeature {
  readonly value: number | null;
  readonly base: number | null;
  readonly count: number | null;
  readonly level: string | null;
}

const nothing: EvidenceOfFeature = { value: null, base: null, count: null, level: null };
const tenth = (points: number) => Math.round(points * 10) / 10;

/**
 * Reasons of a risk score, strongest first, in points that add up to it (to a tenth of a point):
 * `score = typical item + Σ themes + value at stake`. Contributions to the log odds share out the way from the typical
 * item's place to that of the item's probability, in proportion: since places rise with log odds, each keeps its sign.
 * What expected duty adds beyond the probability's place is the value at stake. Of each theme the feature with the
 * largest part speaks, one with peers or examinations behind it (`count`) before one without; themes beyond `most`
 * are summed up as `other`.
 */
export function reasonsOf(
  { contributions, riskScore, probabilityScore, baseScore }: Explained,
  evidenceOf: (feature: string) => EvidenceOfFeature,
  most = 6,
): Reason[] {
  const sum = contributions.reduce((total, { logit }) => total + logit, 0);
  const factor = Math.abs(sum) < 1e-9 ? 0 : (probabilityScore - baseScore) / sum;
  const byTheme = new Map<ReasonTheme, Contribution[]>();
  for (const contribution of contributions) {
    byTheme.set(contribution.theme, [...(byTheme.get(contribution.theme) ?? []), contribution]);
  }
  const themes = [...byTheme]
    .map(([theme, parts]) => ({
      theme,
      parts,
      points: tenth(factor * parts.reduce((all, { logit }) => all + logit, 0)),
    }))
    .sort((a, b) => Math.abs(b.points) - Math.abs(a.points));
  const told = themes.slice(0, most).filter(({ points }) => points !== 0);
  const reasons = told.map(({ theme, parts, points }): Reason => ({ theme, points, ...speaker(parts, evidenceOf) }));
  const plain = (theme: ReasonTheme, points: number): Reason => ({
    theme,
    code: theme,
    points: tenth(points),
    ...nothing,
  });
  const stake = plain('value_at_stake', riskScore - probabilityScore);
  const typical = plain('typical_item', baseScore);
  const listed = [...reasons, stake, typical].reduce((all, { points }) => all + points, 0);
  return [...reasons, stake, plain('other', riskScore - listed), typical].filter(({ points }) => points !== 0);
}

function speaker(parts: readonly Contribution[], evidenceOf: (feature: string) => EvidenceOfFeature) {
  const ranked = [...parts].sort((a, b) => Math.abs(b.logit) - Math.abs(a.logit)).slice(0, 4);
  const heard = ranked.map(({ feature }) => ({ code: feature, ...evidenceOf(feature) }));
  return (
    heard.find(({ count, base }) => (count ?? 0) > 0 && base !== null) ?? heard[0] ?? { code: 'other', ...nothing }
  );
}
