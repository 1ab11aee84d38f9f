import type { FeatureMatrix } from '@tidewaiter/features';
import { z } from 'zod';
import { pack } from '../artefact/pack.ts';
import { unpack } from '../artefact/unpack.ts';
import { logistic, logit } from '../calibrate/logit.ts';
import { requireSameFeatures } from '../encode/require-same-features.ts';
import type { Explanation, Model, ModelKind, RefitOptions, Scores } from '../model.ts';
import type { TrainingData } from '../training-data.ts';
import { fitTowards, identityLink, type Line, logisticLink } from './fit-towards.ts';
import { type PriorTerm, priorDutyTerms, priorTerms } from './prior-terms.ts';

const lineSchema = z.object({ constant: z.number(), weights: z.array(z.number()), means: z.array(z.number()) });
const headerSchema = z.object({
  kind: z.string(),
  version: z.string(),
  names: z.array(z.string()),
  categoryNames: z.array(z.string()),
  level: z.number(),
  chance: lineSchema,
  duty: lineSchema,
});
type Header = z.infer<typeof headerSchema>;

/** Outcomes that the overall level is believed to have had beforehand, one in twenty of them non-compliant. */
const [priorFound, priorSeen] = [0.5, 10];

/**
 * A line in the few features whose meaning is known beforehand, held to weights believed beforehand (`priorTerms`): with few
 * outcomes it ranks by what customs knows anywhere, instead of by chance, and it learns as outcomes come. Terms whose
 * features a list does not have are left out.
 */
export function priorLine(kind = 'prior_line'): ModelKind {
  return {
    kind,
    train: async (data) => fit(kind, data),
    load: async (bytes) => model(unpack(bytes, headerSchema).header),
  };
}

function fit(kind: string, { matrix, labels, duty, weights }: TrainingData): Model {
  const { version, names, categoryNames } = matrix;
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const found = labels.reduce((sum, label, row) => sum + label * (weights[row] ?? 0), 0);
  const level = (found + priorFound) / (all + priorSeen);
  // Weights count in proportion; how many outcomes there are is how much is known.
  const counts = weights.map((weight) => (all > 0 ? (weight * labels.length) / all : 0));
  const terms = known(priorTerms, names);
  const chance = fitTowards(
    { terms: valuesOf(matrix, terms, level), rows: matrix.rows, targets: labels, weights: counts },
    terms,
    logisticLink,
    logit(level),
  );
  const dutyTerms = known(priorDutyTerms, names);
  const logs = Float64Array.from(duty, (amount) => Math.log1p(amount));
  const paid = counts.map((count, row) => ((duty[row] ?? 0) > 0 ? count : 0));
  const paidSum = paid.reduce((sum, count) => sum + count, 0);
  const meanLog = paid.reduce((sum, count, row) => sum + count * (logs[row] ?? 0), 0) / Math.max(paidSum, 1e-9);
  const amounts = fitTowards(
    { terms: valuesOf(matrix, dutyTerms, level), rows: matrix.rows, targets: logs, weights: paid },
    dutyTerms,
    identityLink,
    meanLog,
  );
  const list = { version, names: [...names], categoryNames: [...categoryNames] };
  return model({ kind, ...list, level, chance: own(chance), duty: own(amounts) });
}

const own = ({ constant, weights, means }: Line) => ({ constant, weights: [...weights], means: [...means] });

function model(header: Header): Model {
  const terms = known(priorTerms, header.names);
  const dutyTerms = known(priorDutyTerms, header.names);
  return {
    kind: header.kind,
    features: header,
    notes: [],
    score: async (matrix): Promise<Scores> => {
      requireSameFeatures(header, matrix);
      const odds = sums(header.chance, valuesOf(matrix, terms, header.level), matrix.rows);
      const logs = sums(header.duty, valuesOf(matrix, dutyTerms, header.level), matrix.rows);
      const probability = Float32Array.from(odds, logistic);
      return { probability, expectedDuty: probability.map((chance, row) => chance * Math.expm1(logs[row] ?? 0)) };
    },
    explain: async (matrix, rows) => {
      requireSameFeatures(header, matrix);
      return explain(header, terms, matrix, rows);
    },
    refit: async (data: TrainingData, _: RefitOptions) => fit(header.kind, data),
    save: () => pack({ ...header }, {}),
  };
}

function explain(
  { chance, level }: Header,
  terms: readonly PriorTerm[],
  matrix: FeatureMatrix,
  rows: ArrayLike<number>,
): Explanation {
  const features = [...matrix.names, ...matrix.categoryNames];
  const places = terms.map(({ feature }) => features.indexOf(feature));
  const values = valuesOf(matrix, terms, level);
  const contributions = new Float32Array(rows.length * features.length);
  for (let i = 0; i < rows.length; i++) {
    for (const [at, place] of places.entries()) {
      const value = values[(rows[i] ?? 0) * terms.length + at] ?? 0;
      contributions[i * features.length + place] = (chance.weights[at] ?? 0) * (value - (chance.means[at] ?? 0));
    }
  }
  return { features, contributions, base: chance.constant };
}

function known(terms: readonly PriorTerm[], names: readonly string[]): readonly PriorTerm[] {
  return terms.filter(
    ({ feature, beside }) => names.includes(feature) && (beside === undefined || names.includes(beside)),
  );
}

function valuesOf(matrix: FeatureMatrix, terms: readonly PriorTerm[], level: number): Float64Array {
  const width = matrix.names.length;
  const values = new Float64Array(matrix.rows * terms.length);
  for (const [at, { feature, beside, of }] of terms.entries()) {
    const [from, second] = [matrix.names.indexOf(feature), matrix.names.indexOf(beside ?? feature)];
    for (let row = 0; row < matrix.rows; row++) {
      const value = matrix.values[row * width + from] ?? Number.NaN;
      values[row * terms.length + at] = of(value, level, matrix.values[row * width + second] ?? Number.NaN);
    }
  }
  return values;
}

function sums({ constant, weights, means }: Line, values: Float64Array, rows: number): Float64Array {
  const width = weights.length;
  return Float64Array.from({ length: rows }, (_, row) => {
    let sum = constant;
    for (let at = 0; at < width; at++) sum += (weights[at] ?? 0) * ((values[row * width + at] ?? 0) - (means[at] ?? 0));
    return sum;
  });
}
