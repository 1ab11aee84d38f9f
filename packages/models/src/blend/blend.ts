import { TidewaiterError } from '@tidewaiter/domain';
import type { FeatureMatrix } from '@tidewaiter/features';
import { z } from 'zod';
import { pack } from '../artefact/pack.ts';
import { unpack } from '../artefact/unpack.ts';
import type { Explanation, Model, ModelKind, Scores } from '../model.ts';
import { sharedProgress } from '../shared-progress.ts';
import type { TrainingData } from '../training-data.ts';
import { blendScores, type Shares } from './blend-scores.ts';
import { fitShares } from './fit-shares.ts';
import { chanceLoss, dutyLoss } from './share-losses.ts';

const headerSchema = z.object({
  kind: z.string(),
  parts: z.array(z.string()),
  shares: z
    .object({
      chance: z.array(z.number()),
      duty: z.array(z.number()),
      // Artefacts made before it was told apart rest the expected duty on the chance itself.
      stake: z.array(z.number()).optional(),
    })
    .transform(({ chance, duty, stake = chance }) => ({ chance, duty, stake })),
});

/** A kind of model that takes part, and its share in the mean as it is believed beforehand. */
export interface Part {
  readonly kind: ModelKind;
  readonly share: number;
  /** Its share in the chance that the expected duty rests on; no outcome changes it. */
  readonly stakeShare: number;
}

/**
 * Models of several kinds whose log odds, and logs of duty, are averaged by shares that the validation slice decides:
 * what errs in different ways errs less together.
 *
 * @param kind the name it goes by
 * @param known every kind that may be a part; `choose` those that suit the data, each with the share it is believed to
 * deserve before any outcome of the validation slice speaks
 */
export function blend(
  kind: string,
  known: readonly ModelKind[],
  choose: (data: TrainingData) => readonly Part[],
): ModelKind {
  return {
    kind,
    train: async (data, options) => {
      const chosen = choose(data);
      const believed = chosen.map(({ share }) => share);
      const report = sharedProgress(options.onProgress, chosen.length);
      // A network trains here and forests on threads of their own: side by side, neither waits for the other.
      const parts = await allOf(
        chosen.map(({ kind: one }, i) => one.train(data, { ...options, onProgress: report(i) })),
      );
      const { validation } = options;
      const scores: Scores[] = [];
      for (const part of parts) scores.push(await part.score(validation.matrix));
      const shares = {
        chance: fitShares(believed, chanceLoss(scores, validation)),
        duty: fitShares(believed, dutyLoss(scores, validation)),
        stake: chosen.map(({ stakeShare }) => stakeShare),
      };
      return blended(kind, shares, parts);
    },
    load: async (bytes) => {
      const { header, block } = unpack(bytes, headerSchema);
      const parts: Model[] = [];
      for (const [i, name] of header.parts.entries()) {
        const own = known.find((one) => one.kind === name);
        if (!own)
          throw new TidewaiterError(
            'artefact_damaged',
            `The model artefact has a part of a kind, ${name}, that is not known here.`,
          );
        parts.push(await own.load(block(`part-${i}`)));
      }
      return blended(header.kind, header.shares, parts);
    },
  };
}

/** Models that are trained, as one. */
function blended(kind: string, shares: Shares, parts: readonly Model[]): Model {
  const [first] = parts;
  if (!first) throw new TypeError('A blend has parts.');
  const percent = (share: number | undefined) => `${Math.round(100 * (share ?? 0))} %`;
  const counts = (model: number) => [shares.chance, shares.stake, shares.duty].some((share) => (share[model] ?? 0) > 0);
  return {
    kind,
    features: first.features,
    parts,
    notes: parts.flatMap((part, i) => [
      `${part.kind} counts ${percent(shares.chance[i])} in the log odds and ${percent(shares.duty[i])} in the duty.`,
      ...part.notes,
    ]),
    score: async (matrix) => {
      const scores: (Scores | null)[] = [];
      for (const [i, part] of parts.entries()) scores.push(counts(i) ? await part.score(matrix) : null);
      return blendScores(shares, scores, matrix.rows);
    },
    explain: (matrix, rows) => explainTogether(shares.chance, parts, matrix, rows),
    refit: async (data, options) => {
      const report = sharedProgress(options.onProgress, parts.length);
      const again = await allOf(parts.map((part, i) => part.refit(data, { ...options, onProgress: report(i) })));
      return blended(kind, shares, again);
    },
    save: () =>
      pack(
        { kind, parts: parts.map((part) => part.kind), shares },
        Object.fromEntries(parts.map((part, i) => [`part-${i}`, part.save()])),
      ),
  };
}

/** What all of them come to; where one fails, once the others have ended too, so that none goes on behind. */
async function allOf(started: readonly Promise<Model>[]): Promise<Model[]> {
  const ended = await Promise.allSettled(started);
  return ended.map((one) => {
    if (one.status === 'rejected') throw one.reason;
    return one.value;
  });
}

/** All explain the same features and categories in log odds, so their mean explains the mean. */
async function explainTogether(
  shares: readonly number[],
  parts: readonly Model[],
  matrix: FeatureMatrix,
  rows: ArrayLike<number>,
): Promise<Explanation> {
  let sum: { features: readonly string[]; contributions: Float32Array; base: number } | undefined;
  for (const [model, part] of parts.entries()) {
    const share = shares[model] ?? 0;
    if (share === 0 && sum) continue;
    const { features, contributions, base } = await part.explain(matrix, rows);
    sum ??= { features, contributions: new Float32Array(contributions.length), base: 0 };
    sum.base += share * base;
    for (let i = 0; i < contributions.length; i++) {
      sum.contributions[i] = (sum.contributions[i] ?? 0) + share * (contributions[i] ?? 0);
    }
  }
  if (!sum) throw new TypeError('A blend has parts.');
  return sum;
}
