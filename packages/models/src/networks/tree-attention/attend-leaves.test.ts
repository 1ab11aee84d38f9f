import '@tensorflow/tfjs-backend-cpu';
import {
  add,
  expandDims,
  gather,
  grads,
  matMul,
  mul,
  relu,
  reshape,
  type Scalar,
  setBackend,
  softmax,
  sum,
  type Tensor,
  tensor,
  tidy,
  transpose,
} from '@tensorflow/tfjs-core';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { startBackend } from '../../backend/start-backend.ts';
import { seededRandom } from '../../random/seeded-random.ts';
import { attendLeaves } from './attend-leaves.ts';

let own = '';
beforeAll(async () => {
  own = await startBackend();
});

const side = fc.integer({ min: 1, max: 4 });
const shapes = fc.record({ rows: side, trees: side, keys: side, heads: side, values: side, seed: fc.nat() });

describe('attention over leaves', () => {
  test('answers and slopes are those of plain operations on the CPU backend', async () => {
    await fc.assert(
      fc.asyncProperty(shapes, async ({ seed, ...shape }) => {
        const { rows, trees, keys, heads, values } = shape;
        const random = seededRandom(seed);
        const count = 6;
        const numbers = (...sides: [number, number]) => ({
          data: Float32Array.from({ length: sides[0] * sides[1] }, () => random.normal()),
          sides,
        });
        const leaves = Int32Array.from({ length: rows * trees }, () => Math.floor(count * random.uniform()));
        const inputs = [
          numbers(count, keys),
          numbers(rows, keys),
          numbers(keys, heads),
          numbers(count, heads * values),
        ];
        const weight = numbers(rows, heads * values);
        const plain = (k: Tensor, q: Tensor, h: Tensor, v: Tensor): Tensor => {
          const at = tensor(leaves, [rows, trees], 'int32');
          const sums = relu(add(gather(k, at), expandDims(q, 1)));
          const scores = reshape(matMul(reshape(sums, [rows * trees, keys]), h), [rows, trees, heads]);
          const weights = softmax(transpose(scores, [0, 2, 1]));
          const looked = transpose(reshape(gather(v, at), [rows, trees, heads, values]), [0, 2, 1, 3]);
          return reshape(sum(mul(looked, expandDims(weights, 3)), 2), [rows, heads * values]);
        };
        const run = async (backend: string, work: typeof plain) => {
          await setBackend(backend);
          return tidy(() => {
            const given = inputs.map(({ data, sides }) => tensor(data, sides));
            const loss = (...tensors: Tensor[]): Scalar => {
              const [k, q, h, v] = tensors;
              if (!k || !q || !h || !v) throw new TypeError('Four inputs.');
              return sum(mul(work(k, q, h, v), tensor(weight.data, weight.sides)));
            };
            const slopes = grads(loss)(given);
            return [loss(...given), ...slopes].flatMap((one) => Array.from(one.dataSync()));
          });
        };
        const wanted = await run('cpu', plain);
        const got = await run(own, (k, q, h, v) => attendLeaves(leaves, shape, k, q, h, v));
        expect(got.length).toBe(wanted.length);
        got.forEach((value, i) => {
          expect(value).toBeCloseTo(wanted[i] ?? Number.NaN, 3);
        });
      }),
      { numRuns: 40 },
    );
  });
});
