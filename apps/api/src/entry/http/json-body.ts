import { TidewaiterError } from '@tidewaiter/domain';
import express, { type Request, type RequestHandler, type Response } from 'express';

const parse = express.json({ limit: '1mb', strict: false });

/** Reads a JSON body; a body of another kind is refused rather than taken for none. */
export const jsonBody: RequestHandler = (request, response, next) => {
  // An empty body has no kind: whoever has nothing to say need not say how.
  const empty = request.headers['content-length'] === '0';
  if (!empty && request.is('application/json') === false) {
    next(new TidewaiterError('unsupported_media', 'The body must be application/json.'));
  } else parse(request, response, next);
};

/** The same, to wait for. */
export function readJsonBody(request: Request, response: Response): Promise<void> {
  return new Promise((resolve, reject) => {
    jsonBody(request, response, (error?: unknown) => (error ? reject(error) : resolve()));
  });
}
