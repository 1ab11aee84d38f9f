import { getBatchQuality as endpoint } from '@tidewaiter/contract';
import { viewBatchQuality } from '../../use-cases/view-batch-quality.ts';
import { route } from '../route.ts';

export const getBatchQualityRoute = route(endpoint, ({ context, actor, params }) =>
  viewBatchQuality(context, actor, params.id),
);
