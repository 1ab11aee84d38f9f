import { evaluationSchema, TidewaiterError } from '@tidewaiter/domain';
import { describe, expect, test } from 'vitest';
import { loadModel } from './artefact/load-model.ts';
import { pack } from './artefact/pack.ts';
import { saveModel } from './artefact/save-model.ts';
import { evaluateOn } from './evaluate-on.ts';
import { dualTaskNetwork } from './networks/dual-task/dual-task-network.ts';
import { sliceRows } from './slice-rows.ts';
import { testingBaselines, testingData } from './testing-data.ts';
import { trainModel } from './train-model.ts';

const kind = dualTaskNetwork('network', { hidden: [16, 8], epochs: 6, members: 1, batch: 128 });
const data = testingData(4000);
const past = sliceRows(data, 0, 3000);
const later = sliceRows(data, 3000, 4000);
const keys = Array.from({ length: 4000 }, (_, row) => `key ${row % 50}`);
const trained = trainModel({
  ...past,
  seed: 1,
  asOfDay: 18_030,
  baselines: testingBaselines,
  lookupKeys: keys.slice(0, 3000),
  kind,
});
const card = { created: '2026-11-23T10:00:00Z', seed: 1, evaluation: null, quantiles: { expectedDuty: [0, 1.5, 9] } };

async function codeOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'nothing was thrown',
    (error: unknown) => (error instanceof TidewaiterError ? error.code : String(error)),
  );
}

describe('training a model', () => {
  test('the window is split by date into training, validation and calibration', async () => {
    const { window } = await trained;
    expect(window).toMatchObject({
      asOfDay: 18_030,
      firstDay: 18_000,
      validationDay: 18_024,
      calibrationDay: 18_027,
      lastDay: 18_029,
      items: 3000,
      trainItems: 2400,
      validationItems: 300,
      calibrationItems: 300,
    });
  });

  test('the model is judged beside every baseline on every subset, and beats the rules', async () => {
    const mask = later.labels.map((_, row) => row % 2);
    const test = { ...later, lookupKeys: keys.slice(3000), subsets: [{ name: 'odd', mask }] };
    const groupings = [{ dimension: 'office' as const, names: ['EVEN', 'ODD'], of: Int32Array.from(mask) }];
    const { rows, reliability, curves, subgroups } = await evaluateOn(await trained, { ...test, groupings });
    const evaluation = { split: '2019-05-13', rows, reliability, curves, subgroups };
    expect(evaluationSchema.safeParse(evaluation).success).toBe(true);
    const models = ['network', 'trees', 'logistic', 'importer_rule', 'price_rule', 'random', 'lookup_table'];
    expect(rows.map(({ model, subset }) => `${model} ${subset}`)).toEqual(
      models.flatMap((model) => [`${model} all`, `${model} odd`]),
    );
    expect(rows.filter(({ subset }) => subset === 'odd').every(({ items }) => items === 500)).toBe(true);
    const auc = new Map(rows.filter(({ subset }) => subset === 'all').map((row) => [row.model, row.auc ?? 0]));
    for (const rule of models.slice(3)) expect(auc.get('network')).toBeGreaterThan(auc.get(rule) ?? 1);
    expect(auc.get('logistic')).toBeGreaterThan(0.75);
    expect(reliability.reduce((sum, { items }) => sum + items, 0)).toBe(1000);
    expect(curves.lines.map(({ model }) => model)).toEqual([...models, 'oracle']);
    const own = rows[0];
    expect(curves.lines[0]?.found[curves.shares.indexOf(0.05)]).toBeCloseTo(own?.recall['5'] ?? 0, 4);
    expect(curves.lines[0]?.duty[curves.shares.indexOf(0.05)]).toBeCloseTo(own?.revenue_recall['5'] ?? 0, 4);
    expect(subgroups.map(({ name, row }) => [name, row.items])).toEqual([
      ['EVEN', 500],
      ['ODD', 500],
    ]);
    expect(subgroups[1]?.row).toEqual({ ...rows[1], subset: 'office:ODD' });
    expect(subgroups.reduce((sum, { chosen }) => sum + chosen.items, 0)).toBe(50);
  });

  test('explanations add up to the logit of the calibrated probability', async () => {
    const { model } = await trained;
    const { probability } = await model.score(later.matrix);
    const { contributions, base, features } = await model.explain(later.matrix, [0, 10, 999]);
    for (const [i, row] of [0, 10, 999].entries()) {
      const own = contributions.subarray(i * features.length, (i + 1) * features.length);
      const logit = own.reduce((sum, value) => sum + value, base);
      expect(1 / (1 + Math.exp(-logit))).toBeCloseTo(probability[row] ?? 0, 4);
    }
  });

  test('too few outcomes, one class, a missing feature, unsorted days and ragged arrays are named', async () => {
    const request = { seed: 1, asOfDay: 18_030, baselines: testingBaselines, kind };
    expect(await codeOf(trainModel({ ...request, ...sliceRows(data, 0, 150) }))).toBe('too_few_labels');
    await expect(trainModel({ ...request, ...sliceRows(data, 0, 150) })).rejects.toMatchObject({
      details: { labels: 150, needed: 200 },
    });
    expect(await codeOf(trainModel({ ...request, ...past, labels: new Uint8Array(3000) }))).toBe('one_class_only');
    expect(await codeOf(trainModel({ ...request, ...past, labels: new Uint8Array(3000).fill(1) }))).toBe(
      'one_class_only',
    );
    expect(await codeOf(trainModel({ ...request, ...past, days: past.days.toReversed() }))).toBe('invalid_request');
    expect(await codeOf(trainModel({ ...request, ...past, weights: new Float32Array(7) }))).toBe('invalid_request');
    const baselines = { ...testingBaselines, importerRate: 'no_such' };
    expect(await codeOf(trainModel({ ...request, ...past, baselines }))).toBe('feature_list_mismatch');
  });

  test('a signal given before or during training cancels it', async () => {
    const signal = AbortSignal.abort();
    expect(
      await codeOf(trainModel({ ...past, seed: 1, asOfDay: 18_030, baselines: testingBaselines, kind, signal })),
    ).toBe('cancelled');
  });

  test('few outcomes with a rare class still give a model that is no surer than its data', async () => {
    const few = sliceRows(testingData(260, 4), 0, 260);
    const labels = few.labels.map((label, row) => (row % 4 === 0 ? label : 0));
    const { model } = await trainModel({ ...few, labels, seed: 1, asOfDay: 18_003, baselines: testingBaselines, kind });
    const { probability, expectedDuty } = await model.score(later.matrix);
    expect(probability.every((chance) => chance > 0 && chance < 0.95)).toBe(true);
    expect(expectedDuty.every((amount) => amount >= 0 && Number.isFinite(amount))).toBe(true);
  });
});

describe('an artefact', () => {
  const saved = trained.then(({ model, window }) => saveModel(model, { ...card, window }));

  test('gives back the model with the same scores, and its card', async () => {
    const { model, window } = await trained;
    const back = await loadModel(await saved, later.matrix);
    expect(await back.model.score(later.matrix)).toEqual(await model.score(later.matrix));
    expect(back.card).toEqual({ ...card, window });
    expect(back.header.features.names).toEqual(later.matrix.names);
  });

  test('cut short anywhere or changed anywhere is refused', async () => {
    const bytes = await saved;
    for (const length of [0, 5, 40, 1000, bytes.length - 1]) {
      expect(await codeOf(loadModel(bytes.subarray(0, length)))).toBe('artefact_damaged');
    }
    for (const at of [0, 9, 30, bytes.length >> 1, bytes.length - 1]) {
      const changed = bytes.slice();
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(await codeOf(loadModel(changed))).toBe('artefact_damaged');
    }
  });

  test('sealed rightly but of another make is refused', async () => {
    expect(await codeOf(loadModel(pack({ kind: 'network' }, {})))).toBe('artefact_damaged');
  });

  test('of another feature list is refused', async () => {
    expect(await codeOf(loadModel(await saved, { ...later.matrix, version: 'test-2' }))).toBe('feature_list_mismatch');
    expect(await codeOf(loadModel(await saved, { ...later.matrix, names: later.matrix.names.slice(1) }))).toBe(
      'feature_list_mismatch',
    );
  });
});
