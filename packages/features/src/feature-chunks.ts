import { type ItemFacts, type OutcomeFacts, TidewaiterError } from '@tidewaiter/domain';
import { categoryHash, categoryNames } from './categories.ts';
import { featureList, featureListVersion, featureNames } from './feature-list.ts';
import type { FeatureMatrix } from './feature-matrix.ts';
import { History } from './history.ts';

/** Features with what identifies each row and what is known of it; every array has `rows` entries. */
export interface LabelledFeatures extends FeatureMatrix {
  readonly declarationNumbers: readonly string[];
  readonly itemNumbers: Int32Array;
  /** Days since 1970-01-01. */
  readonly registrationDays: Int32Array;
  readonly customsValues: Float64Array;
  /** 1 non-compliant, 0 compliant, `NaN` unknown. */
  readonly labels: Float32Array;
  /** Currency; `NaN` where the outcome is unknown. */
  readonly additionalDuties: Float64Array;
  /** Day on which the outcome became known; -1 where it is unknown. */
  readonly examinedDays: Int32Array;
  /** `NaN` where not known. */
  readonly selectionProbabilities: Float32Array;
}

export interface FeatureOptions {
  /** Registration days of the items wanted, both included; all by default. Earlier items still make the past. */
  readonly fromDay?: number;
  readonly toDay?: number;
  /** Leave out items without an outcome (they still make the past). */
  readonly labelledOnly?: boolean;
  /** A past to go on from; a fresh one by default. */
  readonly history?: History;
}

const keyOf = (declarationNumber: string, itemNumber: number) => `${declarationNumber} ${itemNumber}`;

/**
 * Replays items in date order through a `History` and yields the features of the wanted ones, at most `chunkRows` at a
 * time, so that any number of items passes in flat memory. Outcomes of items that are not among `items` are passed
 * over; where an item has several, the last one given counts.
 * @throws TidewaiterError `invalid_request` where items are not in date order
 */
export function* featureChunks(
  items: Iterable<ItemFacts>,
  outcomes: Iterable<OutcomeFacts>,
  options: FeatureOptions = {},
  chunkRows = 8192,
): Generator<LabelledFeatures> {
  const history = options.history ?? new History();
  const known = new Map<string, OutcomeFacts>();
  for (const outcome of outcomes) known.set(keyOf(outcome.declarationNumber, outcome.itemNumber), outcome);
  const { fromDay = Number.NEGATIVE_INFINITY, toDay = Number.POSITIVE_INFINITY, labelledOnly = false } = options;
  let chunk = new Chunk(chunkRows);
  let lastDay = Number.NEGATIVE_INFINITY;
  for (const item of items) {
    if (item.registrationDay < lastDay) {
      throw new TidewaiterError('invalid_request', 'Items must come in the order of their registration dates.', {
        declarationNumber: item.declarationNumber,
      });
    }
    lastDay = item.registrationDay;
    if (lastDay > toDay) break;
    const outcome = known.size > 0 ? known.get(keyOf(item.declarationNumber, item.itemNumber)) : undefined;
    if (lastDay >= fromDay && (outcome !== undefined || !labelledOnly)) {
      chunk.add(history, item, outcome);
      if (chunk.full) {
        yield chunk.finish();
        chunk = new Chunk(chunkRows);
      }
    }
    history.observe(item);
    if (outcome) history.learn(outcome, item);
  }
  if (chunk.rows > 0) yield chunk.finish();
}

class Chunk {
  rows = 0;
  readonly #values: Float32Array;
  readonly #categories: readonly Uint32Array[];
  readonly #declarationNumbers: string[] = [];
  readonly #itemNumbers: Int32Array;
  readonly #registrationDays: Int32Array;
  readonly #customsValues: Float64Array;
  readonly #labels: Float32Array;
  readonly #additionalDuties: Float64Array;
  readonly #examinedDays: Int32Array;
  readonly #selectionProbabilities: Float32Array;

  constructor(capacity: number) {
    this.#values = new Float32Array(capacity * featureList.length);
    this.#categories = categoryNames.map(() => new Uint32Array(capacity));
    this.#itemNumbers = new Int32Array(capacity);
    this.#registrationDays = new Int32Array(capacity);
    this.#customsValues = new Float64Array(capacity);
    this.#labels = new Float32Array(capacity);
    this.#additionalDuties = new Float64Array(capacity);
    this.#examinedDays = new Int32Array(capacity);
    this.#selectionProbabilities = new Float32Array(capacity);
  }

  get full(): boolean {
    return this.rows >= this.#itemNumbers.length;
  }

  add(history: History, item: ItemFacts, outcome: OutcomeFacts | undefined): void {
    const row = this.rows;
    history.features(item, this.#values, row * featureList.length);
    for (let at = 0; at < categoryNames.length; at += 1) {
      const [name, column] = [categoryNames[at], this.#categories[at]];
      if (name !== undefined && column !== undefined) column[row] = categoryHash(item, name);
    }
    this.#declarationNumbers.push(item.declarationNumber);
    this.#itemNumbers[row] = item.itemNumber;
    this.#registrationDays[row] = item.registrationDay;
    this.#customsValues[row] = item.customsValue;
    this.#labels[row] = outcome ? Number(outcome.nonCompliant) : Number.NaN;
    this.#additionalDuties[row] = outcome?.additionalDuty ?? Number.NaN;
    this.#examinedDays[row] = outcome?.examinedDay ?? -1;
    this.#selectionProbabilities[row] = outcome?.selectionProbability ?? Number.NaN;
    this.rows += 1;
  }

  finish(): LabelledFeatures {
    const { rows } = this;
    return {
      version: featureListVersion,
      names: featureNames,
      rows,
      values: this.#values.subarray(0, rows * featureList.length),
      categoryNames,
      categories: this.#categories.map((column) => column.subarray(0, rows)),
      declarationNumbers: this.#declarationNumbers,
      itemNumbers: this.#itemNumbers.subarray(0, rows),
      registrationDays: this.#registrationDays.subarray(0, rows),
      customsValues: this.#customsValues.subarray(0, rows),
      labels: this.#labels.subarray(0, rows),
      additionalDuties: this.#additionalDuties.subarray(0, rows),
      examinedDays: this.#examinedDays.subarray(0, rows),
      selectionProbabilities: this.#selectionProbabilities.subarray(0, rows),
    };
  }
}
