import * as contract from '@tidewaiter/contract';
import { tableOfLines } from '@tidewaiter/ingestion';
import { batchRejectsCsv } from '../../use-cases/batch-rejects-csv.ts';
import { route } from '../route.ts';
import { sendDownload, sendTable } from '../send-download.ts';

export const getBatchRejectsRoute = route(contract.getBatchRejects, ({ context, actor, params, response }) =>
  sendDownload(response, contract.getBatchRejects.answer, batchRejectsCsv(context, actor, params.id)),
);

export const getBatchRejectsWorkbookRoute = route(
  contract.getBatchRejectsWorkbook,
  async ({ context, actor, params, response }) =>
    sendTable(
      response,
      contract.getBatchRejectsWorkbook.answer,
      await tableOfLines(batchRejectsCsv(context, actor, params.id)),
    ),
);
