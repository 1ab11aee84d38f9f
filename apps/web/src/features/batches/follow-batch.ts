import { completeUpload, getBatch } from '@tidewaiter/contract';
import { ApiProblem } from '../../lib/api/api-problem.ts';
import { call } from '../../lib/api/call.ts';
import { patiently } from './patiently.ts';
import type { Follow } from './upload-queue.ts';
import { isComingIn } from './use-batch.ts';

const between = 1000;

/** Waits until a batch that was handed over has ended: loaded, or known already. What it failed by is thrown. */
export const followBatch: Follow = async ({ id }, signal) => {
  for (;;) {
    const batch = await patiently(() => call(completeUpload, { params: { id }, body: {}, signal }), { signal });
    if (batch.duplicate || batch.status === 'loaded') return batch;
    if (!isComingIn(batch)) {
      const { error } = await call(getBatch, { params: { id } });
      throw new ApiProblem(error?.code ?? 'internal', error?.code ?? 'internal', 0, error?.message);
    }
    await new Promise((resolve) => setTimeout(resolve, between));
  }
};
