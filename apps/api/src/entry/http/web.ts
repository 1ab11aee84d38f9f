import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { TidewaiterError } from '@tidewaiter/domain';
import express, { type RequestHandler, Router } from 'express';

// The same number of folders up from src/entry/http and from dist/entry/http.
const built = fileURLToPath(new URL('../../../../web/dist/', import.meta.url));
const notBuilt = 'The web pages are not built yet: run `npm run build`. The API is at /api/docs.\n';

/** The web as it was built: its assets are named by their content and kept for ever, its page is asked for each time. */
export function webRoutes(folder = built): Router {
  const router = Router();
  const page = path.join(folder, 'index.html');
  router.use('/assets', compressed(path.join(folder, 'assets')));
  router.use('/assets', express.static(path.join(folder, 'assets'), { immutable: true, maxAge: '1y', index: false }));
  router.use('/assets', () => {
    throw new TidewaiterError('not_found', 'There is no such file.');
  });
  router.use(express.static(folder, { index: false, maxAge: '1h' }));
  // Every other address is one of the web's own.
  router.get('/{*page}', (_request, response) => {
    if (!existsSync(page)) {
      response.status(503).type('text/plain').send(notBuilt);
      return;
    }
    response.sendFile(page, { headers: { 'Cache-Control': 'no-cache' }, cacheControl: false });
  });
  return router;
}

const encodings = [
  ['br', '.br'],
  ['gzip', '.gz'],
] as const;

/** Sends a file as the build compressed it, where it did and who asks takes that. */
function compressed(folder: string): RequestHandler {
  return (request, response, next) => {
    const name = path.basename(request.path);
    response.vary('Accept-Encoding');
    const found = encodings.find(
      ([encoding, ending]) =>
        request.acceptsEncodings(encoding) === encoding && existsSync(path.join(folder, `${name}${ending}`)),
    );
    if (found && request.path === `/${name}`) {
      const [encoding, ending] = found;
      response.type(path.extname(name)).setHeader('Content-Encoding', encoding);
      request.url = `/${name}${ending}`;
    }
    next();
  };
}
