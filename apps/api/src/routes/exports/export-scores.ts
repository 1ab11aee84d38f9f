import { exportScores as endpoint } from '@tidewaiter/contract';
import { scoresCsv } from '../../use-cases/scores-csv.ts';
import { route } from '../route.ts';
import { sendCsv } from '../send-csv.ts';

export const exportScoresRoute = route(endpoint, ({ context, actor, query, response }) =>
  sendCsv(response, endpoint.answer.fileName, scoresCsv(context, { ...query, scope: actor.scope })),
);
