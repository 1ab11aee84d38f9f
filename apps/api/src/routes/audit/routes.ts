import * as contract from '@tidewaiter/contract';
import { verifyAudit } from '@tidewaiter/database';
import { route } from '../route.ts';
import { listAuditRoute } from './list-audit.ts';

export const auditRoutes = [
  listAuditRoute,
  route(contract.verifyAudit, ({ context }) => verifyAudit(context.database)),
];
