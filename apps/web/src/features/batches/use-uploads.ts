import { useSyncExternalStore } from 'react';
import { sendBatch } from './send-batch.ts';
import { type Upload, UploadQueue } from './upload-queue.ts';

// One for the whole page: an upload goes on while other screens are looked at.
const queue = new UploadQueue(sendBatch);

export function useUploads(): { readonly uploads: readonly Upload[]; readonly queue: UploadQueue } {
  return { uploads: useSyncExternalStore(queue.subscribe, queue.uploads), queue };
}
