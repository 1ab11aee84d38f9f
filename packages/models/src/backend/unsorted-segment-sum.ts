import type { KernelFunc } from '@tensorflow/tfjs-core';
import { TidewaiterError } from '@tidewaiter/domain';
import { wasmBackend } from './wasm-backend.ts';

/**
 * The `UnsortedSegmentSum` kernel for float32 values and one segment id per row: row `s` of the answer is the sum of
 * the rows of `x` whose id is `s`; ids outside the segments are dropped, as the CPU backend does. Throws
 * TidewaiterError `internal` for other types and for segment ids of more than one dimension.
 */
export const unsortedSegmentSum: KernelFunc = (call) => {
  const { x, segmentIds } = call.inputs;
  const { numSegments } = { numSegments: 0, ...call.attrs };
  if (x?.dtype !== 'float32' || segmentIds?.shape.length !== 1) {
    throw new TidewaiterError('internal', 'UnsortedSegmentSum takes float32 rows and one segment id a row.');
  }
  const backend = wasmBackend(call.backend);
  // The answer is made first: an allocation may move the heap under the views.
  const summed = backend.makeOutput([numSegments, ...x.shape.slice(1)], 'float32');
  const sums = backend.typedArrayFromHeap(summed).fill(0);
  const values = backend.typedArrayFromHeap(x);
  const ids = backend.typedArrayFromHeap(segmentIds);
  const width = ids.length === 0 ? 0 : values.length / ids.length;
  let from = 0;
  for (const segment of ids) {
    const start = segment * width;
    if (segment < 0 || segment >= numSegments) from += width;
    else
      for (let column = 0; column < width; column++)
        sums[start + column] = (sums[start + column] ?? 0) + (values[from++] ?? 0);
  }
  return summed;
};
