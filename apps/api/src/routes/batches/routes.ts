import { createBatchRoute } from './create-batch.ts';
import { deleteBatchRoute } from './delete-batch.ts';
import { getBatchRoute } from './get-batch.ts';
import { getBatchRejectsRoute, getBatchRejectsWorkbookRoute } from './get-batch-rejects.ts';
import { listBatchesRoute } from './list-batches.ts';
import { previewBatchRoute } from './preview-batch.ts';
import { watchBatchRoute } from './watch-batch.ts';

export const batchRoutes = [
  createBatchRoute,
  deleteBatchRoute,
  getBatchRoute,
  getBatchRejectsRoute,
  getBatchRejectsWorkbookRoute,
  listBatchesRoute,
  previewBatchRoute,
  watchBatchRoute,
];
