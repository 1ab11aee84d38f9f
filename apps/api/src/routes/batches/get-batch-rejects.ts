import { getBatchRejects as endpoint } from '@tidewaiter/contract';
import { batchRejectsCsv } from '../../use-cases/batch-rejects-csv.ts';
import { route } from '../route.ts';
import { sendCsv } from '../send-csv.ts';

export const getBatchRejectsRoute = route(endpoint, ({ context, params, response }) =>
  sendCsv(response, endpoint.answer.fileName, batchRejectsCsv(context, params.id)),
);
