import type { Request, RequestHandler } from 'express';
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import { authenticate } from '../../access/authenticate.ts';
import { authorize } from '../../access/authorize.ts';
import type { SignIn } from '../../access/sign-in.ts';
import type { Context } from '../../context.ts';
import { webHeaders } from './web-headers.ts';

export interface Metrics {
  readonly registry: Registry;
  /** Times a route under its endpoint's id. */
  readonly time: (endpoint: string) => RequestHandler;
}

export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const durations = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Seconds from request to answer, by endpoint and status',
    labelNames: ['endpoint', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 60],
    registers: [registry],
  });
  const time = (endpoint: string): RequestHandler => {
    return (_request, response, next) => {
      const stop = durations.startTimer({ endpoint });
      response.once('close', () => stop({ status: response.statusCode }));
      next();
    };
  };
  return { registry, time };
}

/** Shows the metrics to this machine itself, and to who may read everything. */
export function showMetrics(context: Context, signIn: SignIn, { registry }: Metrics): RequestHandler {
  return async (request, response) => {
    if (!fromThisMachine(request)) {
      const caller = await authenticate(context, signIn, webHeaders(request.headers));
      authorize(['auditor', 'administrator'], caller?.actor ?? null);
    }
    response.type(registry.contentType).send(await registry.metrics());
  };
}

// A proxy on this machine passes on what comes from elsewhere, and says so.
function fromThisMachine(request: Request): boolean {
  const address = request.socket.remoteAddress ?? '';
  const passedOn = request.get('x-forwarded-for') ?? request.get('forwarded') ?? request.get('x-real-ip');
  return /^(127\.|::1$|::ffff:127\.)/.test(address) && passedOn === undefined;
}
