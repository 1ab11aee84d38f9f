import type { KernelFunc, TensorInfo } from '@tensorflow/tfjs-core';

/**
 * Makes the `BatchMatMul` kernel for two matrices of which one is to be transposed, as every gradient of a layer asks:
 * WebAssembly walks such products by columns, about ten times slower than transposing first and multiplying by rows.
 * `aᵀb` is taken as `(bᵀa)ᵀ` where that moves fewer numbers. Other products are handed to `original`.
 */
export function matrixProduct(original: KernelFunc, transpose: KernelFunc, dispose: Dispose): KernelFunc {
  return (call) => {
    const { a, b } = call.inputs;
    const { transposeA, transposeB } = { transposeA: false, transposeB: false, ...call.attrs };
    if (!a || !b || a.shape.length !== 2 || b.shape.length !== 2 || transposeA === transposeB) return original(call);
    const turn = (x: TensorInfo) => one(transpose({ inputs: { x }, backend: call.backend, attrs: { perm: [1, 0] } }));
    const multiply = (left: TensorInfo, right: TensorInfo) =>
      one(original({ ...call, inputs: { a: left, b: right }, attrs: { transposeA: false, transposeB: false } }));
    const drop = (x: TensorInfo) => dispose(call.backend, x);
    if (transposeB) {
      const turned = turn(b);
      const product = multiply(a, turned);
      drop(turned);
      return product;
    }
    const [depth = 0, height = 0] = a.shape;
    const width = b.shape[1] ?? 0;
    const swap = width * (depth + height) < depth * height;
    const turned = turn(swap ? b : a);
    const product = swap ? multiply(turned, a) : multiply(turned, b);
    drop(turned);
    if (!swap) return product;
    const answer = turn(product);
    drop(product);
    return answer;
  };
}

export type Dispose = (backend: unknown, tensor: TensorInfo) => void;

function one(answer: TensorInfo | TensorInfo[]): TensorInfo {
  if (!Array.isArray(answer)) return answer;
  throw new TypeError('A product is one tensor.');
}
