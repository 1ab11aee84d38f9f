import { z } from 'zod';
import { pack } from '../artefact/pack.ts';
import { unpack } from '../artefact/unpack.ts';
import type { Explanation, Model, ModelKind } from '../model.ts';
import { blendScores, type Shares } from './blend-scores.ts';
import { fitDutyShare } from './fit-duty-share.ts';
import { fitShare } from './fit-share.ts';

const headerSchema = z.object({ kind: z.string(), shares: z.object({ chance: z.number(), duty: z.number() }) });

/**
 * Two kinds of model whose log odds, and logs of duty, are averaged by shares that the validation slice decides. What
 * errs in different ways errs less together.
 *
 * @param kind the name it goes by
 * @param parts the two kinds
 */
export function blend(kind: string, parts: readonly [ModelKind, ModelKind]): ModelKind {
  const [one, two] = parts;
  return {
    kind,
    train: async (data, options) => {
      const first = await one.train(data, options);
      const second = await two.train(data, options);
      const { matrix, labels, weights, duty } = options.validation;
      const [a, b] = [await first.score(matrix), await second.score(matrix)];
      const shares = {
        chance: fitShare(a.probability, b.probability, labels, weights),
        duty: fitDutyShare(a, b, duty),
      };
      return blended(kind, shares, first, second);
    },
    load: async (bytes) => {
      const { header, block } = unpack(bytes, headerSchema);
      return blended(header.kind, header.shares, await one.load(block('first')), await two.load(block('second')));
    },
  };
}

function blended(kind: string, shares: Shares, first: Model, second: Model): Model {
  const percent = (share: number) => `${Math.round(100 * share)} %`;
  return {
    kind,
    features: first.features,
    parts: [first, second],
    notes: [
      `${first.kind} counts ${percent(shares.chance)} in the log odds and ${percent(shares.duty)} in the duty, ${second.kind} the rest.`,
      ...first.notes,
      ...second.notes,
    ],
    score: async (matrix) => blendScores(shares, await first.score(matrix), await second.score(matrix)),
    explain: async (matrix, rows) =>
      blendExplanations(shares.chance, await first.explain(matrix, rows), await second.explain(matrix, rows)),
    refit: async (data, options) =>
      blended(kind, shares, await first.refit(data, options), await second.refit(data, options)),
    save: () => pack({ kind, shares }, { first: first.save(), second: second.save() }),
  };
}

/** Both explain the same features and categories in log odds, so their mean explains the mean. */
function blendExplanations(share: number, first: Explanation, second: Explanation): Explanation {
  return {
    features: first.features,
    contributions: first.contributions.map(
      (own, i) => share * own + (1 - share) * (second.contributions[i] ?? 0),
    ),
    base: share * first.base + (1 - share) * second.base,
  };
}
