import type { ItemFacts, OutcomeFacts } from '@tidewaiter/domain';
import { categoryHash, categoryNames } from './categories.ts';
import { featureList, featureListVersion, featureNames } from './feature-list.ts';
import type { LabelledFeatures } from './feature-matrix.ts';
import type { History } from './history.ts';

/** Rows of features as they are written, up to a capacity. */
export class FeatureRows {
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

  /** Adds the wanted ones of the items that `history` has placed, with what is known of them. */
  add(
    history: History,
    items: readonly ItemFacts[],
    wanted: readonly number[],
    outcomes: readonly (OutcomeFacts | undefined)[],
  ): void {
    if (wanted.length === 0) return;
    history.write(wanted, this.#values, this.rows * featureList.length, null);
    for (const at of wanted) {
      const item = items[at];
      if (item) this.#describe(item, outcomes[at]);
    }
  }

  #describe(item: ItemFacts, outcome: OutcomeFacts | undefined): void {
    const row = this.rows;
    for (let at = 0; at < categoryNames.length; at += 1) {
      const name = categoryNames[at];
      const column = this.#categories[at];
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
