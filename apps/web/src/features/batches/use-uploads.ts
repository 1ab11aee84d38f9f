import { deleteBatch } from '@tidewaiter/contract';
import { useSyncExternalStore } from 'react';
import { call } from '../../lib/api/call.ts';
import { followBatch } from './follow-batch.ts';
import { keptUploads, sendBatch } from './send-batch.ts';
import { type Upload, UploadQueue } from './upload-queue.ts';

// One for the whole page: an upload goes on while other screens are looked at.
const queue = new UploadQueue({
  send: sendBatch,
  follow: followBatch,
  knownId: (file, layout, acceptance) => keptUploads.find(file, layout, acceptance)?.id,
  giveUp: ({ id, isKnown }) => {
    keptUploads.forget(id);
    // One that the server never heard of has nothing to give up.
    if (isKnown) void call(deleteBatch, { params: { id } }).catch(() => undefined);
  },
});

export function useUploads(): { readonly uploads: readonly Upload[]; readonly queue: UploadQueue } {
  return { uploads: useSyncExternalStore(queue.subscribe, queue.uploads), queue };
}
