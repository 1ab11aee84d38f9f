import * as contract from '@tidewaiter/contract';
import { worklistTable } from '../../use-cases/worklist-table.ts';
import { route } from '../route.ts';
import { sendTable } from '../send-download.ts';

export const exportWorklistRoutes = [
  route(contract.exportWorklist, ({ context, actor, query, response }) =>
    sendTable(response, contract.exportWorklist.answer, worklistTable(context, actor, query)),
  ),
  route(contract.exportWorklistWorkbook, ({ context, actor, query, response }) =>
    sendTable(response, contract.exportWorklistWorkbook.answer, worklistTable(context, actor, query)),
  ),
];
