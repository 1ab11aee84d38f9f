import { describe, expect, test } from 'vitest';
import { areaUnderCurve } from '../evaluate/area-under-curve.ts';
import { tieGroups } from '../evaluate/tie-groups.ts';
import { sliceMatrix } from '../slice-rows.ts';
import { testingData } from '../testing-data.ts';
import { coldStart } from './cold-start.ts';
import { fewestItems, trainColdStart } from './train-cold-start.ts';

const data = testingData(1500);
const price = 'unit_price_position';
/** The same items, the unit value of every non-compliant one two deviations lower. */
const matrix = {
  ...data.matrix,
  names: [...data.matrix.names, price],
  values: Float32Array.from({ length: data.matrix.rows * (data.matrix.names.length + 1) }, (_, at) => {
    const width = data.matrix.names.length + 1;
    const [row, column] = [Math.floor(at / width), at % width];
    if (column < width - 1) return data.matrix.values[row * (width - 1) + column] ?? 0;
    return Math.sin(row * 12.9898) - 2 * (data.labels[row] ?? 0);
  }),
};
const trained = trainColdStart({ matrix, days: data.days, seed: 1, asOfDay: (data.days.at(-1) ?? 0) + 1 });

describe('the ranking without outcomes', () => {
  test('is better than chance, and reads no label', async () => {
    const { probability } = await (await trained).model.score(matrix);
    expect(areaUnderCurve(tieGroups(probability), data.labels)).toBeGreaterThan(0.6);
    expect((await trained).window).toMatchObject({ nonCompliant: 0, calibrationItems: 0, items: 1500 });
  });

  test('gives contributions that add up to its log odds', async () => {
    const { model } = await trained;
    const { probability } = await model.score(matrix);
    const { features, contributions, base } = await model.explain(matrix, [0, 7, 900]);
    [0, 7, 900].forEach((row, at) => {
      const own = contributions.subarray(at * features.length, (at + 1) * features.length);
      const logit = own.reduce((sum, value) => sum + value, base);
      expect(1 / (1 + Math.exp(-logit))).toBeCloseTo(probability[row] ?? 0, 4);
    });
  });

  test('is read back with the same scores', async () => {
    const { model } = (await trained).model;
    const back = await coldStart().load(model.save());
    expect(await back.score(matrix)).toEqual(await model.score(matrix));
  });

  test('asks for some hundred items', async () => {
    const few = sliceMatrix(matrix, 0, fewestItems - 1);
    const asked = trainColdStart({ matrix: few, days: data.days.slice(0, few.rows), seed: 1, asOfDay: 0 });
    await expect(asked).rejects.toMatchObject({ code: 'too_few_labels' });
  });
});
