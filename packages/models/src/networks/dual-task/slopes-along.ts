import {
  add,
  matMul,
  mul,
  relu,
  reshape,
  slice,
  step,
  sub,
  type Tensor,
  type Tensor2D,
  tensor2d,
} from '@tensorflow/tfjs-core';
import { withinTidy } from '../../backend/within-tidy.ts';
import type { Architecture } from './member.ts';
import { type WeightTensors, weightTensors } from './weights.ts';

/** Points on the way from the mean item to the item; the network is piecewise linear, so few are enough. */
const pathPoints = 2;

/** What enters the first hidden layer, row-major; what the network has not is empty. */
export interface Entering {
  readonly rows: number;
  /** rows × encoded width */
  readonly encoded: Float32Array;
  /** rows × (categories × embedding) */
  readonly embedded: Float32Array;
  /** What leaves answered, rows × (heads × values). */
  readonly answer: Float32Array;
}

/** Logits of rows, and the mean slope of the logit by each number that entered, on the way from one item. */
export interface Slopes extends Omit<Entering, 'rows'> {
  readonly logits: Float32Array;
}

/** A first layer's sums (none in a network without hidden layers), and what goes straight to the logit. */
interface Sums {
  readonly deep: Tensor | null;
  readonly wide: Tensor;
}

/**
 * Makes the function that takes slopes of a member's logit on the straight way from one item, `start`, to others: those
 * by the sums of the first hidden layer at each point, carried back to what entered by one product a road.
 */
export function slopesAlong(
  network: Architecture,
  weights: Float32Array,
  start: Entering,
): { readonly base: number; readonly to: (given: Entering) => Slopes } {
  const parts = network.parts.filter(({ name }) => name !== 'table');
  const width = network.settings.hidden?.[0] ?? 0;
  const base = withinTidy(() => {
    const named = weightTensors(parts, weights);
    return logitsOf(sumsOf(start, width, named), named).dataSync()[0] ?? Number.NaN;
  });
  return {
    base,
    to: (given) =>
      withinTidy(() => {
        const named = weightTensors(parts, weights);
        const sums = sumsOf(given, width, named);
        const slopes = deepSlopes(sumsOf(start, width, named), sums, named);
        const by = (road: Tensor | undefined, count: number): Float32Array =>
          slopes && road && count > 0 ? numbersOf(matMul(slopes, road, false, true)) : new Float32Array(count);
        const encoded = by(deepPart(named, width), given.encoded.length);
        addStraight(encoded, numbersOf(widePart(named, width)));
        return {
          logits: numbersOf(logitsOf(sums, named)),
          encoded,
          embedded: by(named.category, given.embedded.length),
          answer: by(named.leafInput, given.answer.length),
        };
      }),
  };
}

function sumsOf({ rows, encoded, embedded, answer }: Entering, width: number, named: WeightTensors): Sums {
  const columns = tensor2d(encoded, [rows, encoded.length / rows]);
  const wide = matMul(columns, widePart(named, width));
  if (width === 0 || !named.bias1) return { deep: null, wide };
  const roads = [
    [embedded, named.category],
    [answer, named.leafInput],
  ] as const;
  let deep: Tensor = add(matMul(columns, deepPart(named, width)), named.bias1);
  for (const [numbers, road] of roads) {
    if (road && numbers.length > 0) deep = add(deep, matMul(tensor2d(numbers, [rows, numbers.length / rows]), road));
  }
  return { deep, wide };
}

function logitsOf({ deep, wide }: Sums, { hidden, bias2, head, headBias }: WeightTensors): Tensor {
  if (!headBias) throw new TypeError('A network has a bias.');
  const straight = add(wide, slice(headBias, [0, 0], [1, 1]));
  if (!deep || !hidden || !bias2 || !head) return straight;
  return add(matMul(relu(add(matMul(relu(deep), hidden), bias2)), slice(head, [0, 0], [-1, 1])), straight);
}

/** Slopes of the logit by the first layer's sums, the mean over the points of each row's way. */
function deepSlopes(from: Sums, to: Sums, { hidden, bias2, head }: WeightTensors): Tensor2D | null {
  if (!from.deep || !to.deep || !hidden || !bias2 || !head) return null;
  const way = sub(to.deep, from.deep);
  const toLogit = reshape(mul(slice(head, [0, 0], [-1, 1]), 1 / pathPoints), [1, -1]);
  let mean: Tensor2D | null = null;
  for (let point = 0; point < pathPoints; point++) {
    const deep = add(from.deep, mul(way, (point + 0.5) / pathPoints));
    const second = add(matMul(relu(deep), hidden), bias2);
    const slopes: Tensor2D = mul(matMul(mul(step(second), toLogit), hidden, false, true), step(deep));
    mean = mean ? add(mean, slopes) : slopes;
  }
  return mean;
}

function deepPart({ input }: WeightTensors, width: number): Tensor {
  return slice(inputOf(input), [0, 0], [-1, width]);
}

function widePart({ input }: WeightTensors, width: number): Tensor {
  return slice(inputOf(input), [0, width], [-1, 1]);
}

function inputOf(input: Tensor | undefined): Tensor {
  if (!input) throw new TypeError('A network has input weights.');
  return input;
}

function addStraight(slopes: Float32Array, straight: Float32Array): void {
  for (let i = 0; i < slopes.length; i++) slopes[i] = (slopes[i] ?? 0) + (straight[i % straight.length] ?? 0);
}

function numbersOf(given: Tensor): Float32Array {
  return Float32Array.from(given.dataSync());
}
