import { type ItemRatios, type RatioName, ratioNames } from './item-ratios.ts';
import { quantileOf } from './quantiles-of.ts';

/** Where the like of an item lie: median and robust spread (one standard deviation) of a ratio's common logarithm, in decades. */
export interface RatioReference {
  readonly median: number;
  readonly spread: number;
}
export type PeerReference = Readonly<Record<RatioName, RatioReference | null>>;

export interface PeerItem {
  readonly hsCode: string;
  readonly unit: string | null;
  readonly ratios: ItemRatios;
}

/** Answers the reference for goods of a code and unit; null where there are too few like them, even in their chapter. */
export type PeerReferences = (hsCode: string, unit: string | null) => PeerReference | null;

const enough = 20;
const levels = [6, 4, 2] as const;
/** The median absolute deviation of a normal distribution is this part of its standard deviation. */
const normal = 0.6745;
/** A tenth of a decade: goods of one code are never alike to the last digit, whatever a few of them say. */
const leastSpread = 0.1;

const keyOf = (hsCode: string, digits: number, unit: string | null) => `${hsCode.slice(0, digits)} ${unit ?? ''}`;

/**
 * References of goods by HS subheading and quantity unit, falling back to heading and chapter where there are fewer than twenty
 * of a ratio. Median and median absolute deviation bear up to half of the items being wrong (Rousseeuw & Croux, JASA 88, 1993), so
 * that what is measured against them does not hide itself.
 */
export function peerReferences(items: Iterable<PeerItem>): PeerReferences {
  const groups = new Map<string, Record<RatioName, number[]>>();
  for (const { hsCode, unit, ratios } of items) {
    for (const digits of levels) {
      const key = keyOf(hsCode, digits, unit);
      const group = groups.get(key) ?? { valuePerUnit: [], valuePerKg: [], kgPerUnit: [] };
      groups.set(key, group);
      for (const name of ratioNames) {
        const ratio = ratios[name];
        if (ratio !== null) group[name].push(ratio);
      }
    }
  }
  const references = new Map<string, PeerReference>();
  for (const [key, group] of groups) {
    references.set(key, {
      valuePerUnit: referenceOf(group.valuePerUnit),
      valuePerKg: referenceOf(group.valuePerKg),
      kgPerUnit: referenceOf(group.kgPerUnit),
    });
  }
  return (hsCode, unit) => {
    const found = levels.map((digits) => references.get(keyOf(hsCode, digits, unit)));
    const first = (name: RatioName) => found.find((one) => one?.[name])?.[name] ?? null;
    const reference = {
      valuePerUnit: first('valuePerUnit'),
      valuePerKg: first('valuePerKg'),
      kgPerUnit: first('kgPerUnit'),
    };
    return ratioNames.some((name) => reference[name] !== null) ? reference : null;
  };
}

function referenceOf(ratios: number[]): RatioReference | null {
  if (ratios.length < enough) return null;
  const sorted = Float64Array.from(ratios).sort();
  const median = quantileOf(sorted, 0.5);
  const deviations = sorted.map((ratio) => Math.abs(ratio - median)).sort();
  return { median, spread: Math.max(leastSpread, quantileOf(deviations, 0.5) / normal) };
}
