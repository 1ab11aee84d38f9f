import type { FeatureMatrix } from '@tidewaiter/features';
import { z } from 'zod';
import { pack } from '../artefact/pack.ts';
import { unpack } from '../artefact/unpack.ts';
import { requireSameFeatures } from '../encode/require-same-features.ts';
import type { Model, ModelKind, RefitOptions, Scores } from '../model.ts';
import { type DutyScale, dutyOf, dutyScaleSchema } from '../networks/dual-task/duty-scale.ts';
import type { TrainingData } from '../training-data.ts';
import { columnSchema } from './columns/column.ts';
import { explainForest } from './forest/explain-forest.ts';
import type { Forest } from './forest/forest.ts';
import { forestBlocks, readForest } from './forest/forest-blocks.ts';
import { forestSums } from './forest/forest-sums.ts';
import { growBoth, type Stopping } from './grow-both.ts';
import { defaultTreeSettings, type TreeSettings, treeSettingsSchema } from './settings.ts';

const headerSchema = z.object({
  kind: z.string(),
  version: z.string(),
  names: z.array(z.string()),
  categoryNames: z.array(z.string()),
  settings: treeSettingsSchema,
  columns: z.array(columnSchema),
  /** Sums before the first tree, of the log odds and of the standardised log duty. */
  bias: z.object({ chance: z.number(), duty: z.number() }),
  dutyScale: dutyScaleSchema.nullable(),
  /** Mean duty of a non-compliant item, used where there were too few to learn from. */
  meanDuty: z.number(),
  notes: z.array(z.string()),
});
type Header = z.infer<typeof headerSchema>;

/**
 * Gradient-boosted trees with two forests: the log odds of non-compliance, and the log of the additional duty if
 * non-compliant, whose product is the expected duty.
 *
 * @param kind the name it goes by
 * @param changes settings that differ from the defaults
 * @param threads that grow it; all processors when left out, and the same forest with any number
 */
export function trees(kind = 'trees', changes: Partial<TreeSettings> = {}, threads?: number): ModelKind {
  const settings = { ...defaultTreeSettings, ...changes };
  return {
    kind,
    train: (data, options) => train(kind, settings, data, { validation: options.validation }, options, threads),
    load: async (bytes) => {
      const { header, block } = unpack(bytes, headerSchema);
      const duty = header.dutyScale ? readForest('duty', header.bias.duty, block) : null;
      return model(header, readForest('chance', header.bias.chance, block), duty, threads);
    },
  };
}

async function train(
  kind: string,
  settings: TreeSettings,
  data: TrainingData,
  stopping: Stopping,
  options: RefitOptions,
  threads: number | undefined,
): Promise<Model> {
  const { columns, chance, duty, dutyScale, meanDuty, notes } = await growBoth(
    settings,
    data,
    stopping,
    options,
    threads,
  );
  const { version, names, categoryNames } = data.matrix;
  const header = {
    kind,
    version,
    names: [...names],
    categoryNames: [...categoryNames],
    settings,
    columns,
    bias: { chance: chance.bias, duty: duty?.bias ?? 0 },
    dutyScale,
    meanDuty,
    notes,
  };
  return model(header, chance, duty, threads);
}

function model(header: Header, chance: Forest, duty: Forest | null, threads: number | undefined): Model {
  const { kind, columns, dutyScale, notes } = header;
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
    refit: (data, options) => {
      const rounds = { chance: chance.roots.length, duty: duty?.roots.length ?? null };
      return train(kind, header.settings, data, { rounds }, options, threads);
    },
    save: () => pack({ ...header }, { ...forestBlocks('chance', chance), ...(duty ? forestBlocks('duty', duty) : {}) }),
  };
}

function dutyIf(scale: DutyScale | null, mean: number, log: number | undefined): number {
  return scale && log !== undefined ? dutyOf(scale, log) : mean;
}
