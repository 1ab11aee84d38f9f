import { getBatchQualityCsv as endpoint } from '@tidewaiter/contract';
import { batchQualityCsv } from '../../use-cases/batch-quality-csv.ts';
import { route } from '../route.ts';
import { sendDownload } from '../send-download.ts';

export const getBatchQualityCsvRoute = route(endpoint, ({ context, actor, params, response }) =>
  sendDownload(response, endpoint.answer, batchQualityCsv(context, actor, params.id)),
);
