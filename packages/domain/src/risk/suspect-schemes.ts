import type { Reason } from './reason.ts';
import { checksOf, type SchemeCheck, type SuspectedScheme, suspectedSchemes } from './suspected-scheme.ts';

/** A scheme that the reasons of a score point to. */
export interface Suspicion {
  readonly scheme: SuspectedScheme;
  /** Points of the risk score that speak for it. */
  readonly points: number;
  /** The reasons that speak for it, the strongest first. */
  readonly evidence: readonly Reason[];
  readonly checks: readonly SchemeCheck[];
}

type Pointer = readonly [code: RegExp, schemes: readonly SuspectedScheme[]];

/** By the name of the feature; the first that fits decides, so the narrower stand first. */
const pointers: readonly Pointer[] = [
  [/^price_as_if_from_departure$/, ['false_origin']],
  [/^mass_per_unit|^gross_to_net|^log_net_mass$|^log_quantity$/, ['quantity']],
  [/^freight|^insurance|^fob_to_value$|^value_trailing_zeros$/, ['undervaluation']],
  [/_duty_rate_against_habit$/, ['misclassification', 'trader_pattern']],
  [/_value_against_habit$/, ['undervaluation', 'trader_pattern']],
  [/^origin_of_(hs6|exporter)$|^items_(hs6_origin|route|exporter_origin)$/, ['false_origin']],
  [/^(items|since_last)_importer_(origin|route)$|^origin_of_importer$/, ['false_origin', 'trader_pattern']],
  [/^(items|since_last)_(importer|exporter)_hs\d$|^heading_of_importer$/, ['misclassification', 'trader_pattern']],
  [/importer|exporter|declarant/, ['trader_pattern']],
  [/preference|_claim$|^origin_is_departure$/, ['false_origin']],
  [/_same_goods$/, ['misclassification', 'false_origin']],
  [/^(recent_)?(rate|examined|recovery)_(\w+_)?(origin|departure|route)$/, ['false_origin']],
  [/duty|^tax_share$/, ['misclassification']],
  [/^(recent_)?(rate|examined|recovery)_(hs\d|tariff_line)$|^items_hs6$/, ['misclassification']],
];

/** What is left out next to the strongest: schemes with less than this share of its points. */
const enough = 0.1;

/**
 * The schemes that the reasons frozen with a score point to, the strongest first, each with its evidence and what to
 * check. Pure; it reads the reasons alone, so it says tomorrow what it says today.
 *
 * Only reasons that raise the score count. One that speaks for two schemes gives each half its points; one that speaks
 * for none (office, calendar, value at stake) is left out, so points never add up to more than the score. A unit price
 * below its peers speaks of undervaluation; one above them of other goods than declared or of more than declared, since
 * the value is divided by too small a quantity. Suspicions are where to look first, never findings.
 *
 * @param reasons points of the risk score, 0 to 1000, as `reasonsOf` gives them
 */
export function suspectSchemes(reasons: readonly Reason[]): readonly Suspicion[] {
  const raising = reasons.filter(({ points }) => points > 0).sort((a, b) => b.points - a.points);
  const suspicions = suspectedSchemes.map((scheme): Suspicion => {
    let points = 0;
    const evidence = raising.filter((reason) => {
      const schemes = schemesOf(reason);
      if (!schemes.includes(scheme)) return false;
      points += reason.points / schemes.length;
      return true;
    });
    return { scheme, points: Math.round(points * 10) / 10, evidence, checks: checksOf[scheme] };
  });
  const ordered = suspicions.filter(({ points }) => points > 0).sort((a, b) => b.points - a.points);
  const least = (ordered[0]?.points ?? 0) * enough;
  return ordered.filter(({ points }) => points >= least);
}

function schemesOf({ theme, code, value, base }: Reason): readonly SuspectedScheme[] {
  if (theme === 'unit_price' && code !== 'price_as_if_from_departure') {
    const isAbove = value !== null && base !== null && value > base;
    return isAbove ? ['misclassification', 'quantity'] : ['undervaluation'];
  }
  return pointers.find(([pattern]) => pattern.test(code))?.[1] ?? [];
}
