import * as contract from '@tidewaiter/contract';
import { hasUsers } from '@tidewaiter/database';
import { createFirstAdministrator } from '../../use-cases/create-first-administrator.ts';
import { route } from '../route.ts';

export const setupRoutes = [
  route(contract.getSetup, async ({ context }) => ({ needed: !(await hasUsers(context.database.pool)) })),
  route(contract.createFirstAdministrator, ({ context, body }) => createFirstAdministrator(context, body)),
];
