import type { OutcomeFacts } from '@tidewaiter/domain';
import { type LabelledFeatures, sampleWeights } from '@tidewaiter/features';
import type { TrainingData } from '@tidewaiter/models';

interface Remembered {
  readonly values: Float32Array;
  readonly categories: readonly number[];
  readonly label: number;
  readonly duty: number;
  readonly chance: number;
  readonly day: number;
}

/** What a walk has learnt so far: features as they stood when each item was scored, and what was found. */
export class WalkMemory {
  readonly #list: Pick<LabelledFeatures, 'version' | 'names' | 'categoryNames'>;
  readonly #rows: Remembered[] = [];

  /** @param before labelled features of what was known before the walk, in the order of days */
  constructor(before: LabelledFeatures) {
    const { version, names, categoryNames } = before;
    this.#list = { version, names, categoryNames };
    for (let row = 0; row < before.rows; row++) {
      this.#keep(before, row, {
        label: before.labels[row] ?? 0,
        duty: before.additionalDuties[row] ?? 0,
        chance: before.selectionProbabilities[row] ?? Number.NaN,
      });
    }
  }

  /** Adds an item that was examined; items come in the order of their weeks. */
  add(matrix: LabelledFeatures, row: number, outcome: OutcomeFacts): void {
    this.#keep(matrix, row, {
      label: Number(outcome.nonCompliant),
      duty: outcome.additionalDuty,
      chance: outcome.selectionProbability ?? Number.NaN,
    });
  }

  /** All of it as data to train on, in the order of days, weighed by one over the selection probability. */
  examples(): TrainingData {
    const rows = this.#rows.toSorted((a, b) => a.day - b.day);
    const width = this.#list.names.length;
    const values = new Float32Array(rows.length * width);
    for (const [at, row] of rows.entries()) values.set(row.values, at * width);
    const categories = this.#list.categoryNames.map((_, at) =>
      Uint32Array.from(rows, (row) => row.categories[at] ?? 0),
    );
    return {
      matrix: { ...this.#list, rows: rows.length, values, categories },
      labels: Uint8Array.from(rows, ({ label }) => label),
      duty: Float64Array.from(rows, ({ duty }) => duty),
      weights: sampleWeights(rows.map(({ chance }) => chance)),
      days: Int32Array.from(rows, ({ day }) => day),
    };
  }

  #keep(matrix: LabelledFeatures, row: number, known: Pick<Remembered, 'label' | 'duty' | 'chance'>): void {
    const width = matrix.names.length;
    this.#rows.push({
      ...known,
      values: matrix.values.slice(row * width, (row + 1) * width),
      categories: matrix.categories.map((hashes) => hashes[row] ?? 0),
      day: matrix.registrationDays[row] ?? 0,
    });
  }
}
