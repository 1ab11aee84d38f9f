import { expect, test } from 'vitest';
import { blend } from './blend/blend.ts';
import { defaultKind } from './default-kind.ts';
import { sliceRows } from './slice-rows.ts';
import { testingData } from './testing-data.ts';
import { trees } from './trees/trees.ts';

test('a model whose forests were parts of their own is read back with the scores it had', async () => {
  const data = testingData(1200);
  const first = trees();
  const further = blend('more_trees', [first], () => [{ kind: first, share: 1, stakeShare: 1 }]);
  const former = blend('blend', [first, further], () => [
    { kind: first, share: 0.5, stakeShare: 0.5 },
    { kind: further, share: 0.5, stakeShare: 0.5 },
  ]);
  const validation = sliceRows(data, 900, 1200);
  const model = await former.train(sliceRows(data, 0, 900), { seed: 1, validation });
  const back = await defaultKind().load(model.save());
  expect(await back.score(validation.matrix)).toEqual(await model.score(validation.matrix));
});
