import { TidewaiterError } from '@tidewaiter/domain';
import express, { type Express, Router } from 'express';
import { createSignIn } from '../../access/sign-in.ts';
import type { Context } from '../../context.ts';
import type { Route } from '../../routes/route.ts';
import { authRoutes } from './auth-routes.ts';
import { docsRoutes } from './docs.ts';
import { handleErrors } from './handle-errors.ts';
import { healthRoutes } from './health.ts';
import { createMetrics, showMetrics } from './metrics.ts';
import { type Mounting, mountRoute } from './mount-route.ts';
import { addressLimit, generalLimit } from './rate-limits.ts';
import { requestLog } from './request-log.ts';
import { securityHeaders } from './security-headers.ts';
import { webRoutes } from './web.ts';

export interface AppOptions {
  readonly sessionSecret: string;
  /** Lets go of those who watch, when the server stops. */
  readonly stopping?: AbortSignal;
}

/** The server as a function of what it reaches and what it answers. */
export function createApp(
  context: Context,
  routes: readonly Route[],
  { sessionSecret, stopping = new AbortController().signal }: AppOptions,
): Express {
  const signIn = createSignIn(context, sessionSecret);
  const metrics = createMetrics();
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', context.config.proxies);
  app.set('etag', false);
  app.use(requestLog(context.log), securityHeaders(context.config));
  app.use(healthRoutes(context));
  app.get('/metrics', showMetrics(context, signIn, metrics));
  app.use(generalLimit(), docsRoutes());
  app.use('/api', (_request, response, next) => {
    response.setHeader('Cache-Control', 'no-store');
    next();
  });
  app.use('/api/auth', authRoutes(context, signIn));
  app.use('/api/v1', apiRoutes(routes, { context, signIn, metrics, stopping }));
  app.use('/api', () => {
    throw new TidewaiterError('not_found', 'There is nothing at this address; see /api/docs.');
  });
  app.use(webRoutes());
  app.use(() => {
    throw new TidewaiterError('not_found', 'There is nothing at this address.');
  });
  app.use(handleErrors);
  return app;
}

function apiRoutes(routes: readonly Route[], mounting: Mounting): Router {
  const router = Router();
  router.post('/setup', addressLimit(mounting.context.database));
  // A fixed name before a parameter in its place: `/worklist/next` is not the worklist of somewhere called next.
  const order = ({ endpoint }: Route) => endpoint.path.replaceAll(/:\w+/g, '\uffff');
  for (const route of [...routes].sort((a, b) => (order(a) < order(b) ? -1 : 1))) mountRoute(router, route, mounting);
  return router;
}
