import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Logger } from 'pino';
import { pinoHttp } from 'pino-http';

/** One line a request: the path without its query, as links carry tokens and filters carry business. No headers. */
export function requestLog(log: Logger) {
  return pinoHttp({
    logger: log,
    quietReqLogger: true,
    genReqId: (_request, response) => {
      const id = randomUUID();
      response.setHeader('X-Request-Id', id);
      return id;
    },
    serializers: {
      req: ({
        id,
        method,
        url,
        remoteAddress,
      }: {
        id: string;
        method: string;
        url: string;
        remoteAddress: string;
      }) => ({
        id,
        method,
        path: url.split('?', 1)[0],
        remoteAddress,
      }),
      res: ({ statusCode }: { statusCode: number }) => ({ statusCode }),
    },
    customLogLevel: (request, response, error) => levelOf(request, response.statusCode, error),
  });
}

function levelOf({ url }: IncomingMessage, status: number, error: Error | undefined) {
  if (error || status >= 500) return 'error';
  if (status === 401 || status === 403 || status === 429) return 'warn';
  return url?.startsWith('/api/') ? 'info' : 'debug';
}
