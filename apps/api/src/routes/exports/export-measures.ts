import * as contract from '@tidewaiter/contract';
import { measuresTable } from '../../use-cases/measures-table.ts';
import { route } from '../route.ts';
import { sendTable } from '../send-download.ts';

export const exportMeasuresRoutes = [
  route(contract.exportMeasures, ({ context, actor, query, response }) =>
    sendTable(response, contract.exportMeasures.answer, measuresTable(context, { ...query, scope: actor.scope })),
  ),
  route(contract.exportMeasuresWorkbook, ({ context, actor, query, response }) =>
    sendTable(
      response,
      contract.exportMeasuresWorkbook.answer,
      measuresTable(context, { ...query, scope: actor.scope }),
    ),
  ),
];
