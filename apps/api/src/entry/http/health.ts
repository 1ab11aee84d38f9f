import { checkDatabase } from '@tidewaiter/database';
import { startBackend } from '@tidewaiter/models';
import { Router } from 'express';
import type { Context } from '../../context.ts';
import { foreseenError } from './foreseen-error.ts';

/** `/healthz`: the process answers. `/readyz`: so does its database, with every migration applied. */
export function healthRoutes({ database, log }: Context): Router {
  const router = Router();
  router.get('/healthz', (_request, response) => {
    response.json({ status: 'up' });
  });
  router.get('/readyz', async (_request, response) => {
    const backend = await startBackend().catch((error: unknown) => {
      log.error({ err: error }, 'no TensorFlow.js backend starts');
      return 'none';
    });
    try {
      const { missingMigrations } = await checkDatabase(database);
      const ready = missingMigrations.length === 0;
      response
        .status(ready ? 200 : 503)
        .json({ status: ready ? 'ready' : 'not ready', database: 'up', missingMigrations, backend });
    } catch (error) {
      log.error({ err: error }, 'the database does not answer');
      const code = foreseenError(error)?.code ?? 'internal';
      response.status(503).json({ status: 'not ready', database: 'down', code, backend });
    }
  });
  return router;
}
