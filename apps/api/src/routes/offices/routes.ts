import * as contract from '@tidewaiter/contract';
import { listOffices } from '@tidewaiter/database';
import { saveOffice } from '../../use-cases/save-office.ts';
import { route } from '../route.ts';

export const officeRoutes = [
  route(contract.listOffices, async ({ context, actor }) => ({
    rows: [...(await listOffices(context.database, actor.scope))],
  })),
  route(contract.putOffice, ({ context, actor, params, body }) => saveOffice(context, actor, { ...params, ...body })),
];
