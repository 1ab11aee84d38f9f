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
  const byTheme = groups.map(({ places }) => sumAt(places, logits));
  const sum = byTheme.reduce((all, logit) => all + logit, 0);
  const factor = Math.abs(sum) < 1e-9 ? 0 : (probabilityScore - baseScore) / sum;
  const points = byTheme.map((logit) => tenth(factor * logit));
  const reasons: Reason[] = [];
  for (const at of largest(points, most)) {
    const group = groups[at];
    const own = points[at] ?? 0;
    if (!group || own === 0) break;
    const { code, value, base, count, level } = speaker(group.places, features, logits, evidenceOf);
    reasons.push({ theme: group.theme, points: own, code, value, base, count, level });
  }
  const plain = (theme: ReasonTheme, amount: number): Reason => {
    const { value, base, count, level } = nothing;
    return { theme, code: theme, points: tenth(amount), value, base, count, level };
  };
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

// Called for every theme of millions of rows: plain loops cost a quarter of what `reduce` does.
function sumAt(places: readonly number[], numbers: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < places.length; i++) sum += numbers[places[i] ?? 0] ?? 0;
  return sum;
}

/** Places of the largest numbers, whichever their sign, the largest first; of equal ones the first. */
function largest(numbers: ArrayLike<number>, most: number): number[] {
  const ranked: number[] = [];
  for (let at = 0; at < numbers.length; at++) {
    const size = Math.abs(numbers[at] ?? 0);
    let place = ranked.length;
    while (place > 0 && size > Math.abs(numbers[ranked[place - 1] ?? 0] ?? 0)) place -= 1;
    if (place >= most) continue;
    if (ranked.length < most) ranked.push(at);
    for (let i = ranked.length - 1; i > place; i--) ranked[i] = ranked[i - 1] ?? 0;
    ranked[place] = at;
  }
  return ranked;
}

/** The feature that speaks for some: of those that did most the first with evidence behind it, else the very first. */
function speaker(
  places: readonly number[],
  features: readonly FeatureTheme[],
  logits: ArrayLike<number>,
  evidenceOf: (feature: string) => EvidenceOfFeature,
): EvidenceOfFeature & { readonly code: string } {
  const own = places.map((place) => logits[place] ?? 0);
  let first: (EvidenceOfFeature & { readonly code: string }) | null = null;
  for (const at of largest(own, speakers)) {
    const code = features[places[at] ?? -1]?.feature;
    if (code === undefined) continue;
    const { value, base, count, level } = evidenceOf(code);
    const heard = { code, value, base, count, level };
    if ((heard.count ?? 0) > 0 && heard.base !== null) return heard;
    first ??= heard;
  }
  return first ?? { code: 'other', ...nothing };
}
