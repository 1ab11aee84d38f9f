import { customGrad, type Tensor, tensor } from '@tensorflow/tfjs-core';

/** Numbers of an attention over leaves, all row-major. */
export interface AttentionShape {
  readonly rows: number;
  /** Leaves per row: one per tree. */
  readonly trees: number;
  /** Width of keys and queries, heads, and width of a head's values. */
  readonly keys: number;
  readonly heads: number;
  readonly values: number;
}

/**
 * Attention of each row over its leaves (the tree-aware part of DATE, KDD 2020): head h weighs leaf l of row r by the
 * softmax over the row's leaves of `relu(keys[l] + queries[r]) · heads[:, h]`, and answers with the weighted mean of
 * its part of `values`. Keys and values are projections of the leaf table made before the look-up, once per leaf.
 *
 * One kernel in plain loops, with its gradient: row × tree × width tensors would pass through memory two dozen times.
 *
 * @param leaves rows × trees, rows of `keys` and `values`
 * @param keys leaves × keys; `queries` rows × keys; `heads` keys × heads; `values` leaves × (heads × values)
 * @returns rows × (heads × values)
 */
export function attendLeaves(
  leaves: Int32Array,
  shape: AttentionShape,
  keys: Tensor,
  queries: Tensor,
  heads: Tensor,
  values: Tensor,
): Tensor {
  const attend = customGrad((...given) => {
    const [k, q, h, v] = given.slice(0, 4).map((one) => numbersOf(one));
    if (!k || !q || !h || !v) throw new TypeError('Attention takes keys, queries, heads and values.');
    const { weights, answer } = attention(leaves, shape, k, q, h, v);
    return {
      value: tensor(answer, [shape.rows, shape.heads * shape.values]),
      gradFunc: (dy: Tensor) => {
        const slopes = attentionSlopes(leaves, shape, { k, q, h, v }, weights, numbersOf(dy));
        return [
          tensor(slopes.k, keys.shape),
          tensor(slopes.q, queries.shape),
          tensor(slopes.h, heads.shape),
          tensor(slopes.v, values.shape),
        ];
      },
    };
  });
  return attend(keys, queries, heads, values);
}

function numbersOf(given: unknown): Float32Array {
  if (given !== null && typeof given === 'object' && 'dataSync' in given && typeof given.dataSync === 'function') {
    return Float32Array.from(given.dataSync());
  }
  throw new TypeError('Attention takes tensors.');
}

/** Weights (rows × trees × heads) and answers of the attention, see `attendLeaves`. */
export function attention(
  leaves: Int32Array,
  { rows, trees, keys, heads, values }: AttentionShape,
  k: Float32Array,
  q: Float32Array,
  h: Float32Array,
  v: Float32Array,
): { readonly weights: Float32Array; readonly answer: Float32Array } {
  const weights = new Float32Array(rows * trees * heads);
  const answer = new Float32Array(rows * heads * values);
  const width = heads * values;
  // Heads one after the other, half of what each key adds to its score in a row of its own: local numbers alone inside.
  const halves = Float64Array.from(
    { length: heads * keys },
    (_, at) => (h[(at % keys) * heads + Math.floor(at / keys)] ?? 0) / 2,
  );
  for (let row = 0; row < rows; row++) {
    const query = row * keys;
    for (let head = 0; head < heads; head++) {
      const own = head * keys;
      let total = 0;
      for (let tree = 0; tree < trees; tree++) {
        const key = (leaves[row * trees + tree] ?? 0) * keys;
        let score = 0;
        for (let i = 0; i < keys; i++) {
          const sum = (k[key + i] ?? 0) + (q[query + i] ?? 0);
          // Twice the positive part, without a branch that would be guessed wrong half the time.
          score += (sum + Math.abs(sum)) * (halves[own + i] ?? 0);
        }
        // Held, since a softmax without its maximum taken off must not overflow.
        const weight = Math.exp(Math.max(-30, Math.min(30, score)));
        weights[(row * trees + tree) * heads + head] = weight;
        total += weight;
      }
      const into = row * width + head * values;
      // Two leaves in a pass: half as often is the answer fetched and stored.
      for (let tree = 0; tree < trees; tree += 2) {
        const at = (row * trees + tree) * heads + head;
        const one = (weights[at] ?? 0) / total;
        weights[at] = one;
        const first = (leaves[row * trees + tree] ?? 0) * width + head * values;
        const isPair = tree + 1 < trees;
        const two = isPair ? (weights[at + heads] ?? 0) / total : 0;
        if (isPair) weights[at + heads] = two;
        const second = isPair ? (leaves[row * trees + tree + 1] ?? 0) * width + head * values : first;
        for (let i = 0; i < values; i++) {
          answer[into + i] = (answer[into + i] ?? 0) + one * (v[first + i] ?? 0) + two * (v[second + i] ?? 0);
        }
      }
    }
  }
  return { weights, answer };
}

interface Inputs {
  readonly k: Float32Array;
  readonly q: Float32Array;
  readonly h: Float32Array;
  readonly v: Float32Array;
}

/** Slopes of the loss by each input, given those by the answer. */
function attentionSlopes(
  leaves: Int32Array,
  { rows, trees, keys, heads, values }: AttentionShape,
  { k, q, h, v }: Inputs,
  weights: Float32Array,
  dy: Float32Array,
): Inputs {
  const slopes = {
    k: new Float32Array(k.length),
    q: new Float32Array(q.length),
    h: new Float32Array(h.length),
    v: new Float32Array(v.length),
  };
  const byWeight = new Float64Array(trees * heads);
  const mean = new Float64Array(heads);
  for (let row = 0; row < rows; row++) {
    const first = row * trees * heads;
    const out = row * heads * values;
    mean.fill(0);
    for (let tree = 0; tree < trees; tree++) {
      const value = (leaves[row * trees + tree] ?? 0) * heads * values;
      for (let head = 0; head < heads; head++) {
        const weight = weights[first + tree * heads + head] ?? 0;
        let sum = 0;
        for (let i = head * values; i < (head + 1) * values; i++) {
          const slope = dy[out + i] ?? 0;
          sum += slope * (v[value + i] ?? 0);
          slopes.v[value + i] = (slopes.v[value + i] ?? 0) + weight * slope;
        }
        byWeight[tree * heads + head] = sum;
        mean[head] = (mean[head] ?? 0) + weight * sum;
      }
    }
    for (let tree = 0; tree < trees; tree++) {
      const key = (leaves[row * trees + tree] ?? 0) * keys;
      for (let i = 0; i < keys; i++) {
        const sum = (k[key + i] ?? 0) + (q[row * keys + i] ?? 0);
        if (sum <= 0) continue;
        let back = 0;
        for (let head = 0; head < heads; head++) {
          const at = tree * heads + head;
          const score = (weights[first + at] ?? 0) * ((byWeight[at] ?? 0) - (mean[head] ?? 0));
          slopes.h[i * heads + head] = (slopes.h[i * heads + head] ?? 0) + sum * score;
          back += score * (h[i * heads + head] ?? 0);
        }
        slopes.k[key + i] = (slopes.k[key + i] ?? 0) + back;
        slopes.q[row * keys + i] = (slopes.q[row * keys + i] ?? 0) + back;
      }
    }
  }
  return slopes;
}
