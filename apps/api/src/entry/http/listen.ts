import { createServer, IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setFlagsFromString } from 'node:v8';
import { TidewaiterError } from '@tidewaiter/domain';
import type { Express } from 'express';

export interface Listening {
  readonly port: number;
  /** Takes no more connections, waits for answers under way, and cuts those that take longer than the grace. */
  readonly close: (graceMilliseconds?: number) => Promise<void>;
}

export async function listen(
  app: Express,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<Listening> {
  clearSeldom();
  // Large uploads over slow lines take hours; only headers must come quickly.
  const server = createServer({ requestTimeout: 0, headersTimeout: 30_000, ...ownMessages(app) }, app);
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) =>
      reject(new TidewaiterError('unavailable', `Cannot listen on ${host}:${port}: ${error.message}`)),
    );
    server.listen(port, host, resolve);
  });
  const { port: actual } = server.address() as AddressInfo;
  const close = (grace = 10_000) =>
    new Promise<void>((resolve) => {
      const cut = setTimeout(() => server.closeAllConnections(), grace);
      server.close(() => {
        clearTimeout(cut);
        resolve();
      });
      server.closeIdleConnections();
    });
  return { port: actual, close };
}

/**
 * Requests and responses that are born as those of the app. Express otherwise gives each of them another prototype, which
 * makes every object a shape of its own: it costs more than all of routing, and keeps requests in memory for long.
 */
function ownMessages(app: Express) {
  class Request extends IncomingMessage {}
  class Response extends ServerResponse<Request> {}
  Object.setPrototypeOf(Request.prototype, app.request);
  Object.setPrototypeOf(Response.prototype, app.response);
  Object.assign(app, { request: Request.prototype, response: Response.prototype });
  return { IncomingMessage: Request, ServerResponse: Response };
}

/**
 * Clearing all memory holds up whoever is served meanwhile, by half a tenth of a second. Two ways to do it less often: the
 * engine makes objects of a kind that once outlived their youth old from the start, and in a server such kinds are those
 * that happened to be in flight, dead at once; and it waits until there is three times what lives, and not a fifth more.
 */
function clearSeldom(): void {
  setFlagsFromString('--no-allocation-site-pretenuring');
  setFlagsFromString('--heap-growing-percent=200');
}
