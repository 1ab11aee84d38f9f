import type { FeatureMatrix } from '@tidewaiter/features';
import { z } from 'zod';
import { pack } from '../artefact/pack.ts';
import { unpack } from '../artefact/unpack.ts';
import { type FeatureList, requireSameFeatures } from '../encode/require-same-features.ts';
import type { Model, ModelKind, Scores } from '../model.ts';
import { type DutyScale, dutyOf, dutyScaleSchema } from '../networks/dual-task/duty-scale.ts';
import { sharedProgress } from '../shared-progress.ts';
import { columnSchema } from './columns/column.ts';
import { compactColumns } from './forest/compact-columns.ts';
import { explainForest } from './forest/explain-forest.ts';
import type { Forest } from './forest/forest.ts';
import { forestBlocks, readForest } from './forest/forest-blocks.ts';
import { forestSums } from './forest/forest-sums.ts';
import { meanForest } from './forest/mean-forest.ts';
import { type GrownForests, growBoth } from './grow-both.ts';
import { defaultTreeSettings, type TreeSettings, treeSettingsSchema } from './settings.ts';

const headerSchema = z.object({
  kind: z.string(),
  version: z.string(),
  names: z.array(z.string()),
  categoryNames: z.array(z.string()),
  settings: treeSettingsSchema,
  columns: z.array(columnSchema),
  /** Trees of each of the forests that it is the mean of; left out where it is one forest. */
  rounds: z.object({ chance: z.int(), duty: z.int().nullable() }).optional(),
  /** Sums before the first tree, of the log odds and of the standardised log duty. */
  bias: z.object({ chance: z.number(), duty: z.number() }),
  dutyScale: dutyScaleSchema.nullable(),
  /** Mean duty of a non-compliant item, used where there were too few to learn from. */
  meanDuty: z.number(),
  notes: z.array(z.string()),
});
type Header = z.infer<typeof headerSchema>;

/** Far enough apart that no forest draws the rows of another. */
const seedsApart = 7919;

/**
 * Gradient-boosted trees with two forests: the log odds of non-compliance, and the log of the additional duty if
 * non-compliant, whose product is the expected duty. Where its settings ask for several forests, each of the two is their
 * mean, and the first of them alone is a part of the model, of kind `trees`.
 *
 * @param kind the name it goes by
 * @param changes settings that differ from the defaults
 * @param threads that grow it; all processors when left out, and the same forest with any number
 */
export function trees(kind = 'trees', changes: Partial<TreeSettings> = {}, threads?: number): ModelKind {
  const settings = { ...defaultTreeSettings, ...changes };
  return {
    kind,
    train: async (data, options) => {
      const grown = await growBoth(settings, data, { validation: options.validation }, options, threads);
      return model(kind, settings, data.matrix, [grown], threads);
    },
    load: async (bytes) => {
      const { header, block } = unpack(bytes, headerSchema);
      const duty = header.dutyScale ? readForest('duty', header.bias.duty, block) : null;
      return scorerOf(header, readForest('chance', header.bias.chance, block), duty, threads);
    },
  };
}

/** The mean of forests that were grown from the same data; the first of them alone is its part. */
function model(
  kind: string,
  settings: TreeSettings,
  { version, names, categoryNames }: FeatureList,
  grown: readonly GrownForests[],
  threads: number | undefined,
): Model {
  const [first] = grown;
  if (!first) throw new TypeError('A model of trees has a forest.');
  const { dutyScale, meanDuty } = first;
  const rounds = { chance: first.chance.roots.length, duty: first.duty?.roots.length ?? null };
  const duties = grown.flatMap(({ duty }) => duty ?? []);
  const means = [meanForest(grown.map(({ chance }) => chance)), ...(duties.length > 0 ? [meanForest(duties)] : [])];
  const { columns, forests } = compactColumns(first.columns, means);
  const [chance = first.chance, duty = null] = forests;
  const header = {
    kind,
    version,
    names: [...names],
    categoryNames: [...categoryNames],
    settings,
    columns,
    rounds,
    bias: { chance: chance.bias, duty: duty?.bias ?? 0 },
    dutyScale,
    meanDuty,
    notes: grown.flatMap(({ notes }) => notes),
  };
  const whole = scorerOf(header, chance, duty, threads);
  if (settings.forests === 1) return whole;
  const alone = model('trees', { ...settings, forests: 1 }, { version, names, categoryNames }, [first], threads);
  return { ...whole, parts: [alone] };
}

function scorerOf(header: Header, chance: Forest, duty: Forest | null, threads: number | undefined): Model {
  const { kind, columns, dutyScale, notes, settings } = header;
  const { rounds = { chance: chance.roots.length, duty: duty?.roots.length ?? null } } = header;
  const forests = duty ? [chance, duty] : [chance];
  const sums = forestSums(columns, forests);
  const explained = explainForest(columns, chance, header);
  return {
    kind,
    features: header,
    notes,
    score: async (matrix: FeatureMatrix): Promise<Scores> => {
      requireSameFeatures(header, matrix);
      const [odds, logs] = await sums(matrix);
      const probability = Float32Array.from(odds ?? [], (sum) => 1 / (1 + Math.exp(-sum)));
      const expectedDuty = probability.map((own, row) => own * dutyIf(dutyScale, header.meanDuty, logs?.[row]));
      return { probability, expectedDuty };
    },
    explain: async (matrix, rows) => {
      requireSameFeatures(header, matrix);
      return explained(matrix, rows);
    },
    refit: async (data, options) => {
      const report = sharedProgress(options.onProgress, settings.forests);
      const grown: GrownForests[] = [];
      for (let at = 0; at < settings.forests; at++) {
        const own = { ...options, seed: options.seed + at * seedsApart, onProgress: report(at) };
        grown.push(await growBoth(settings, data, { rounds }, own, threads));
      }
      return model(kind, settings, data.matrix, grown, threads);
    },
    save: () => pack({ ...header }, { ...forestBlocks('chance', chance), ...(duty ? forestBlocks('duty', duty) : {}) }),
  };
}

function dutyIf(scale: DutyScale | null, mean: number, log: number | undefined): number {
  return scale && log !== undefined ? dutyOf(scale, log) : mean;
}
