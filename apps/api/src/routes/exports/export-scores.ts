import * as contract from '@tidewaiter/contract';
import { scoresTable } from '../../use-cases/scores-table.ts';
import { route } from '../route.ts';
import { sendTable } from '../send-download.ts';

export const exportScoresRoutes = [
  route(contract.exportScores, ({ context, actor, query, response }) =>
    sendTable(response, contract.exportScores.answer, scoresTable(context, { ...query, scope: actor.scope })),
  ),
  route(contract.exportScoresWorkbook, ({ context, actor, query, response }) =>
    sendTable(response, contract.exportScoresWorkbook.answer, scoresTable(context, { ...query, scope: actor.scope })),
  ),
];
