import type { KernelFunc, TypedArray } from '@tensorflow/tfjs-core';
import { TidewaiterError } from '@tidewaiter/domain';
import { wasmBackend } from './wasm-backend.ts';

/**
 * Makes the `GatherV2` kernel for axis 0 without batch dimensions: row `i` of the answer is row `indices[i]` of `x`.
 * Every other axis, batch dimension or type is handed to `original`. The kernel throws TidewaiterError `internal`
 * when an index is outside `x`.
 */
export function gatherRows(original: KernelFunc): KernelFunc {
  return (call) => {
    const { x, indices } = call.inputs;
    const { axis, batchDims } = { axis: 0, batchDims: 0, ...call.attrs };
    const plain = axis === 0 && batchDims === 0 && x?.dtype === 'float32' && indices?.dtype === 'int32';
    if (!x || !indices || !plain) return original(call);
    const backend = wasmBackend(call.backend);
    // The answer is made first: an allocation may move the heap under the views.
    const gathered = backend.makeOutput([...indices.shape, ...x.shape.slice(1)], 'float32');
    const rows = x.shape[0] ?? 0;
    copyRows(
      backend.typedArrayFromHeap(x),
      rows,
      backend.typedArrayFromHeap(indices),
      backend.typedArrayFromHeap(gathered),
    );
    return gathered;
  };
}

function copyRows(table: TypedArray, rows: number, indices: TypedArray, gathered: TypedArray): void {
  const width = rows === 0 ? 0 : table.length / rows;
  let to = 0;
  for (const row of indices) {
    if (row < 0 || row >= rows) {
      throw new TidewaiterError('internal', `Row ${row} was gathered from a table of ${rows}.`, { row, rows });
    }
    for (let from = row * width, end = from + width; from < end; from++) gathered[to++] = table[from] ?? 0;
  }
}
