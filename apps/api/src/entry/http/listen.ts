import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
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
  // Large uploads over slow lines take hours; only headers must come quickly.
  const server = createServer({ requestTimeout: 0, headersTimeout: 30_000 }, app);
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
