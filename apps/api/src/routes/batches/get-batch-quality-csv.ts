import { getBatchQualityCsv as endpoint } from '@tidewaiter/contract';
import { batchQualityCsv } from '../../use-cases/batch-quality-csv.ts';
import { route } from '../route.ts';
import { sendCsv } from '../send-csv.ts';

export const getBatchQualityCsvRoute = route(endpoint, ({ context, actor, params, response }) =>
  sendCsv(response, endpoint.answer.fileName, batchQualityCsv(context, actor, params.id)),
);
