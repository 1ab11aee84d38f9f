import type { QualityCode, QualityExample } from '@tidewaiter/domain';
import { type ItemFigures, ratiosOf } from './item-ratios.ts';
import type { PeerReferences } from './peer-references.ts';
import { type FarItem, recogniseSlip, type SlipColumn } from './recognise-slip.ts';

/** An item that may lie far from its like. */
export interface FarCandidate extends ItemFigures {
  readonly declarationNumber: string;
  readonly itemNumber: number;
  readonly officeCode: string;
  readonly hsCode: string;
  readonly unit: string | null;
}

export interface FarItems {
  readonly findings: readonly {
    readonly code: QualityCode;
    readonly count: number;
    /** The commonest factor among them; null where they are no slips. */
    readonly factor: number | null;
    readonly examples: readonly QualityExample[];
  }[];
  /** Slips by the factor at which they stand among unit values: a quantity that is too large makes a price too small. */
  readonly slips: readonly { readonly factor: number; readonly items: number }[];
}

const mostExamples = 5;
const codes: Readonly<Record<SlipColumn, QualityCode>> = {
  quantity: 'quantity_slip',
  net_mass_kg: 'mass_slip',
  customs_value: 'value_slip',
};

interface Tally {
  count: number;
  readonly factors: Map<number, number>;
  readonly examples: QualityExample[];
}

/** Counts slips by the column that slipped, and items far from their like for another cause. Memory does not grow with them. */
export async function tallyFarItems(
  portions: AsyncIterable<readonly FarCandidate[]>,
  references: PeerReferences,
): Promise<FarItems> {
  const tallies = new Map<QualityCode, Tally>();
  const places = new Map<number, number>();
  for await (const portion of portions) {
    for (const { declarationNumber, itemNumber, officeCode, hsCode, unit, ...figures } of portion) {
      const reference = references(hsCode, unit);
      const found = reference && recogniseSlip(ratiosOf(figures), reference);
      if (!found) continue;
      const code = codeOf(found);
      const tally: Tally = tallies.get(code) ?? { count: 0, factors: new Map(), examples: [] };
      tallies.set(code, tally);
      tally.count += 1;
      const factor = found.kind === 'slip' ? rounded(found.factor) : null;
      if (factor !== null) add(tally.factors, factor);
      if (found.kind === 'slip' && found.column !== null) {
        add(places, rounded(found.column === 'customs_value' ? found.factor : 1 / found.factor));
      }
      if (tally.examples.length < mostExamples)
        tally.examples.push({ declarationNumber, itemNumber, officeCode, factor });
    }
  }
  return {
    findings: [...tallies].map(([code, { count, factors, examples }]) => ({
      code,
      count,
      factor: [...factors].sort(([, one], [, other]) => other - one)[0]?.[0] ?? null,
      examples,
    })),
    slips: [...places].sort(([one], [other]) => one - other).map(([factor, items]) => ({ factor, items })),
  };
}

function codeOf(found: FarItem): QualityCode {
  if (found.kind === 'far') return 'far_unit_value';
  return found.column === null ? 'unplaced_slip' : codes[found.column];
}

function rounded(factor: number): number {
  return 10 ** Math.round(Math.log10(factor));
}

function add(counts: Map<number, number>, key: number): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
