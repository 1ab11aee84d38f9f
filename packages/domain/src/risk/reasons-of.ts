import type { Reason, ReasonTheme } from './reason.ts';

/** A feature and what it speaks of. */
export interface FeatureTheme {
  readonly feature: string;
  readonly theme: ReasonTheme;
}

export interface Explained {
  readonly features: readonly FeatureTheme[];
  /** What each feature did to the item's score, in units of log odds. */
  readonly logits: ArrayLike<number>;
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
  { features, logits, riskScore, probabilityScore, baseScore }: Explained,
  evidenceOf: (feature: string) => EvidenceOfFeature,
  most = 6,
): Reason[] {
  const groups = groupsOf(features);
  const byTheme = groups.map(({ places }) => {
    let logit = 0;
    for (const at of places) logit += logits[at] ?? 0;
    return logit;
  });
  const sum = byTheme.reduce((all, logit) => all + logit, 0);
  const factor = Math.abs(sum) < 1e-9 ? 0 : (probabilityScore - baseScore) / sum;
  const themes = groups
    .map((group, i) => ({ ...group, points: tenth(factor * (byTheme[i] ?? 0)) }))
    .sort((a, b) => Math.abs(b.points) - Math.abs(a.points));
  const told = themes.slice(0, most).filter(({ points }) => points !== 0);
  const reasons = told.map(
    ({ theme, places, points }): Reason => ({
      theme,
      points,
      ...speaker(strongest(places, features, logits), evidenceOf),
    }),
  );
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

/** Features that may speak for a theme. */
const speakers = 4;

interface ThemeGroup {
  readonly theme: ReasonTheme;
  /** Where its features stand among all. */
  readonly places: readonly number[];
}

// Rows by the million are explained by the same features.
const known = new WeakMap<readonly FeatureTheme[], readonly ThemeGroup[]>();

function groupsOf(features: readonly FeatureTheme[]): readonly ThemeGroup[] {
  const before = known.get(features);
  if (before) return before;
  const places = new Map<ReasonTheme, number[]>();
  for (const [at, { theme }] of features.entries()) places.set(theme, [...(places.get(theme) ?? []), at]);
  const groups = [...places].map(([theme, own]) => ({ theme, places: own }));
  known.set(features, groups);
  return groups;
}

/** Those of some features that did most, whichever way, the strongest first. */
function strongest(places: readonly number[], features: readonly FeatureTheme[], logits: ArrayLike<number>): string[] {
  const size = (at: number) => Math.abs(logits[at] ?? 0);
  const ranked: number[] = [];
  for (const at of places) {
    const place = ranked.findIndex((other) => size(at) > size(other));
    if (place === -1) ranked.push(at);
    else ranked.splice(place, 0, at);
    if (ranked.length > speakers) ranked.pop();
  }
  return ranked.flatMap((at) => features[at]?.feature ?? []);
}

function speaker(ranked: readonly string[], evidenceOf: (feature: string) => EvidenceOfFeature) {
  const heard = ranked.map((feature) => ({ code: feature, ...evidenceOf(feature) }));
  return (
    heard.find(({ count, base }) => (count ?? 0) > 0 && base !== null) ?? heard[0] ?? { code: 'other', ...nothing }
  );
}
