import { exportMeasures as endpoint } from '@tidewaiter/contract';
import { measuresCsv } from '../../use-cases/measures-csv.ts';
import { route } from '../route.ts';
import { sendCsv } from '../send-csv.ts';

export const exportMeasuresRoute = route(endpoint, ({ context, actor, query, response }) =>
  sendCsv(response, endpoint.answer.fileName, measuresCsv(context, { ...query, scope: actor.scope })),
);
