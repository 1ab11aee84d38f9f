import { assessBatchRoute } from './assess-batch.ts';
import { createBatchRoute } from './create-batch.ts';
import { deleteBatchRoute } from './delete-batch.ts';
import { getBatchRoute } from './get-batch.ts';
import { getBatchQualityRoute } from './get-batch-quality.ts';
import { getBatchQualityCsvRoute } from './get-batch-quality-csv.ts';
import { getBatchRejectsRoute, getBatchRejectsWorkbookRoute } from './get-batch-rejects.ts';
import { listBatchesRoute } from './list-batches.ts';
import { previewBatchRoute } from './preview-batch.ts';
import { watchBatchRoute } from './watch-batch.ts';

export const batchRoutes = [
  assessBatchRoute,
  createBatchRoute,
  deleteBatchRoute,
  getBatchRoute,
  getBatchQualityRoute,
  getBatchQualityCsvRoute,
  getBatchRejectsRoute,
  getBatchRejectsWorkbookRoute,
  listBatchesRoute,
  previewBatchRoute,
  watchBatchRoute,
];
