import '@tensorflow/tfjs-backend-cpu';
import {
  gather,
  grad,
  matMul,
  memory,
  setBackend,
  square,
  sum,
  type Tensor,
  tensor,
  tidy,
  unsortedSegmentSum,
} from '@tensorflow/tfjs-core';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { backendName } from './backend-name.ts';
import { startBackend } from './start-backend.ts';

let own = '';
beforeAll(async () => {
  own = await startBackend();
});

/** Runs the same operations on the backend in use and on the CPU backend. */
async function onBoth(work: () => Tensor): Promise<{ own: number[]; cpu: number[]; shapes: [number[], number[]] }> {
  const run = async (backend: string) => {
    await setBackend(backend);
    return tidy(() => {
      const answer = work();
      return { values: Array.from(answer.dataSync()), shape: answer.shape };
    });
  };
  const cpu = await run('cpu');
  const mine = await run(own);
  return { own: mine.values, cpu: cpu.values, shapes: [mine.shape, cpu.shape] };
}

function expectSame(answer: { own: number[]; cpu: number[]; shapes: [number[], number[]] }): void {
  expect(answer.shapes[0]).toEqual(answer.shapes[1]);
  expect(answer.own.length).toBe(answer.cpu.length);
  for (const [i, value] of answer.own.entries()) expect(value).toBeCloseTo(answer.cpu[i] ?? Number.NaN, 4);
}

const table = fc
  .tuple(fc.integer({ min: 1, max: 7 }), fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 2 }))
  .chain(([rows, inner]) => {
    const shape = [rows, ...inner];
    const size = shape.reduce((product, side) => product * side, 1);
    return fc.record({
      shape: fc.constant(shape),
      values: fc.array(fc.float({ min: -100, max: 100, noNaN: true }), { minLength: size, maxLength: size }),
    });
  });
const pick = fc.array(fc.nat({ max: 1000 }), { minLength: 1, maxLength: 12 });

describe('the kernels of the backend in use', () => {
  test('the backend is the native one or WebAssembly', () => {
    expect(['tensorflow', 'wasm']).toContain(own);
    expect(backendName()).toBe(own);
  });

  test('rows are gathered as the CPU backend does', async () => {
    await fc.assert(
      fc.asyncProperty(table, pick, async ({ shape, values }, picked) => {
        const indices = picked.map((index) => index % (shape[0] ?? 1));
        expectSame(await onBoth(() => gather(tensor(values, shape), tensor(indices, [indices.length], 'int32'))));
      }),
      { numRuns: 60 },
    );
  });

  test('indices of two dimensions and a later axis answer as the CPU backend does', async () => {
    const values = Array.from({ length: 24 }, (_, i) => i * 0.5);
    const indices = () => tensor([1, 0, 1, 1, 0, 0], [2, 3], 'int32');
    expectSame(await onBoth(() => gather(tensor(values, [4, 6]), indices())));
    expectSame(await onBoth(() => gather(tensor(values, [2, 3, 4]), indices(), 1)));
  });

  test('batch dimensions keep the original kernel', () => {
    const values = Array.from({ length: 12 }, (_, i) => i);
    const picked = gather(tensor(values, [2, 3, 2]), tensor([2, 0, 1, 1], [2, 2], 'int32'), 1, 1);
    expect(Array.from(picked.dataSync())).toEqual([4, 5, 0, 1, 8, 9, 8, 9]);
  });

  test('an index outside the table is refused', () => {
    expect(() => tidy(() => gather(tensor([1, 2], [2, 1]), tensor([2], [1], 'int32')))).toThrow();
  });

  test('rows are summed by segment as the CPU backend does, ids outside dropped', async () => {
    await fc.assert(
      fc.asyncProperty(table, fc.integer({ min: 1, max: 5 }), fc.nat(), async ({ shape, values }, segments, salt) => {
        const ids = Array.from({ length: shape[0] ?? 0 }, (_, i) => ((i * 7 + salt) % (segments + 2)) - 1);
        const work = () => unsortedSegmentSum(tensor(values, shape), tensor(ids, [ids.length], 'int32'), segments);
        expectSame(await onBoth(work));
      }),
      { numRuns: 60 },
    );
  });

  test('the gradient of a look-up is that of the CPU backend', async () => {
    const values = Array.from({ length: 12 }, (_, i) => i - 5);
    const slope = grad((x) => sum(square(gather(x, tensor([0, 2, 2, 3, 0, 0], [6], 'int32')))));
    expectSame(await onBoth(() => slope(tensor(values, [4, 3]))));
  });

  test('products with a transposed side are those of the CPU backend and leave nothing in memory', async () => {
    const side = fc.integer({ min: 1, max: 9 });
    await fc.assert(
      fc.asyncProperty(side, side, side, fc.boolean(), async (height, depth, width, first) => {
        const numbers = (count: number) => Array.from({ length: count }, (_, i) => Math.sin(i * 1.7 + height));
        const left = () => tensor(numbers(height * depth), first ? [depth, height] : [height, depth]);
        const right = () => tensor(numbers(depth * width), first ? [depth, width] : [width, depth]);
        const before = memory().numTensors;
        expectSame(await onBoth(() => matMul(left(), right(), first, !first)));
        expect(memory().numTensors).toBe(before);
      }),
      { numRuns: 60 },
    );
  });
});
