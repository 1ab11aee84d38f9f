import { dateOf, type ItemFacts, type OutcomeFacts } from '@tidewaiter/domain';
import {
  buildFeatures,
  History,
  hashText,
  joinFeatures,
  type LabelledFeatures,
  sampleWeights,
} from '@tidewaiter/features';
import { pickRows, type TrainingData } from '@tidewaiter/models';
import { pickLabelledRows } from './pick-labelled-rows.ts';
import type { Progress } from './progress.ts';

/** Examined items with their features and what was found, in date order; the tuple that marks each (see `tupleOf`). */
export interface Examples {
  readonly features: LabelledFeatures;
  readonly tuples: Uint32Array;
  /** First day on which each tuple was declared, examined or not. */
  readonly firstDayOf: ReadonlyMap<number, number>;
}

/** What marks an item in data that repeat themselves: heading, route, rate, claim and mass, hashed to 32 bits. */
function tupleOf(item: ItemFacts): number {
  const { hsCode, departureCountry, originCountry, dutyRatePercent, preferenceCode, netMassKg } = item;
  return hashText(
    [hsCode.slice(0, 6), departureCountry, originCountry, dutyRatePercent, preferenceCode, netMassKg].join('|'),
  );
}

/** What is true of items whether or not anyone looked, by declaration and item number; only a simulator knows it. */
export interface KnownTruth {
  /** First day of registration that is judged by it; before, only what was examined is known. */
  readonly fromDay: number;
  readonly of: ReadonlyMap<string, { readonly nonCompliant: boolean; readonly additionalDuty: number }>;
}

/** Replays the facts once, in date order, and keeps the features of what was examined, or of what is known anyway. */
export async function gatherExamples(
  facts: AsyncIterable<{ readonly items: readonly ItemFacts[]; readonly outcomes: readonly OutcomeFacts[] }>,
  { signal, report }: Progress,
  truth: KnownTruth | null = null,
): Promise<Examples> {
  const history = new History();
  const chunks: LabelledFeatures[] = [];
  const tuples: number[] = [];
  const firstDayOf = new Map<number, number>();
  let done = 0;
  for await (const { items, outcomes } of facts) {
    signal.throwIfAborted();
    const examined = new Set(outcomes.map((outcome) => `${outcome.declarationNumber} ${outcome.itemNumber}`));
    for (const item of items) {
      const tuple = tupleOf(item);
      if (!firstDayOf.has(tuple)) firstDayOf.set(tuple, item.registrationDay);
      const key = `${item.declarationNumber} ${item.itemNumber}`;
      if (examined.has(key) || isJudged(truth, item.registrationDay, key)) tuples.push(tuple);
    }
    chunks.push(withTruth(buildFeatures(items, outcomes, { history, labelledOnly: truth === null }), truth));
    done += items.length;
    report('features', done, null);
  }
  return { features: joinFeatures(chunks), tuples: Uint32Array.from(tuples), firstDayOf };
}

function isJudged(truth: KnownTruth | null, day: number, key: string): truth is KnownTruth {
  return truth !== null && day >= truth.fromDay && truth.of.has(key);
}

/** The rows that are examples; from the day on that is judged by the truth, with the truth as their label. */
function withTruth(features: LabelledFeatures, truth: KnownTruth | null): LabelledFeatures {
  if (!truth) return features;
  const [labels, additionalDuties] = [features.labels.slice(), features.additionalDuties.slice()];
  const rows: number[] = [];
  for (let row = 0; row < features.rows; row++) {
    const key = `${features.declarationNumbers[row]} ${features.itemNumbers[row]}`;
    const known = isJudged(truth, features.registrationDays[row] ?? 0, key) ? truth.of.get(key) : undefined;
    if (known) {
      labels[row] = Number(known.nonCompliant);
      additionalDuties[row] = known.additionalDuty;
    }
    if (!Number.isNaN(labels[row])) rows.push(row);
  }
  return pickLabelledRows({ ...features, labels, additionalDuties }, rows);
}

/** The numbers of the examples that are wanted, ascending: the order of the rows that `rowsOf` gives. */
export function numbersOf({ features }: Examples, wanted: (row: number) => boolean): number[] {
  return Array.from({ length: features.rows }, (_, row) => row).filter(wanted);
}

/** Rows (by number, ascending) of the examples as data to train on or to be judged by. */
export function rowsOf(
  examples: Examples,
  wanted: (row: number) => boolean,
): TrainingData & { readonly lookupKeys: Uint32Array } {
  const { features, tuples } = examples;
  const rows = numbersOf(examples, wanted);
  const pick = (column: ArrayLike<number>) => rows.map((row) => column[row] ?? 0);
  return {
    matrix: pickRows(features, rows),
    labels: Uint8Array.from(pick(features.labels)),
    duty: Float64Array.from(pick(features.additionalDuties)),
    weights: sampleWeights(rows.map((row) => features.selectionProbabilities[row] ?? Number.NaN)),
    days: Int32Array.from(pick(features.registrationDays)),
    lookupKeys: Uint32Array.from(pick(tuples)),
  };
}

/** The day after the last outcome that is known. */
export function dayAfterLastOutcome({ features }: Examples): string {
  return dateOf(features.examinedDays.reduce((latest, day) => Math.max(latest, day), 0) + 1);
}
