import * as contract from '@tidewaiter/contract';
import { declarationsTable } from '../../use-cases/declarations-table.ts';
import { route } from '../route.ts';
import { sendTable } from '../send-download.ts';

export const exportDeclarationsRoutes = [
  route(contract.exportDeclarations, ({ context, actor, query, response }) =>
    sendTable(
      response,
      contract.exportDeclarations.answer,
      declarationsTable(context, { ...query, scope: actor.scope }),
    ),
  ),
  route(contract.exportDeclarationsWorkbook, ({ context, actor, query, response }) =>
    sendTable(
      response,
      contract.exportDeclarationsWorkbook.answer,
      declarationsTable(context, { ...query, scope: actor.scope }),
    ),
  ),
];
