import { blend, blended } from '../blend/blend.ts';
import type { Model, ModelKind } from '../model.ts';
import { trees } from './trees.ts';

/** Far enough apart that no forest draws the rows of another. */
const seedsApart = 7919;

/**
 * Further forests by the recipe of the one that the same blend has trained, each with a seed of its own, averaged in log
 * odds and in the log of the duty: what a single forest owes to the rows and columns it happened to draw averages out. They
 * are grown when all outcomes are learnt from; before that, while shares and calibration are fitted, the one forest stands
 * for them.
 *
 * @param count how many forests
 * Source: bagging (Breiman 1996), by seeds
 */
export function moreTrees(count: number, kind = 'more_trees'): ModelKind {
  const forest = trees();
  return {
    kind,
    train: async (data, options) => {
      const before = await Promise.all(options.before ?? []);
      const first = before.find((part) => part.kind === forest.kind) ?? (await forest.train(data, options));
      return {
        ...blended(kind, even(1), [first]),
        refit: async (all, { seed, ...rest }) => {
          const grown: Model[] = [];
          for (let at = 1; at <= count; at++)
            grown.push(await first.refit(all, { ...rest, seed: seed + at * seedsApart }));
          return blended(kind, even(count), grown);
        },
      };
    },
    load: blend(kind, [forest], () => []).load,
  };
}

function even(count: number) {
  const shares = new Array<number>(count).fill(1 / count);
  return { chance: shares, stake: shares, duty: shares };
}
