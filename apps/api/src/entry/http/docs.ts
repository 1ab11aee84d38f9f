import path from 'node:path';
import { openApiDocument } from '@tidewaiter/contract';
import { Router } from 'express';
import { getAbsoluteFSPath } from 'swagger-ui-dist';
import { version } from './version.ts';

const page = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Tidewaiter API</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="/api/docs/swagger-ui.css" />
  </head>
  <body>
    <div id="swagger-ui"></div>
    <script src="/api/docs/swagger-ui-bundle.js"></script>
    <script src="/api/docs/initialize.js"></script>
  </body>
</html>
`;
// No validator: it would send the document to a stranger.
const initializer = `window.ui = SwaggerUIBundle({
  url: '/api/v1/openapi.json', dom_id: '#swagger-ui', deepLinking: true, validatorUrl: null, persistAuthorization: false,
});
`;

/** The contract as an OpenAPI document and as pages to browse it, all served from here. */
export function docsRoutes(): Router {
  const router = Router();
  const document = JSON.stringify(openApiDocument(version()));
  router.get('/api/v1/openapi.json', (_request, response) => {
    response.type('application/json').set('Cache-Control', 'no-cache').send(document);
  });
  router.get('/api/docs', (_request, response) => {
    response.type('html').set('Cache-Control', 'no-cache').send(page);
  });
  router.get('/api/docs/initialize.js', (_request, response) => {
    response.type('text/javascript').send(initializer);
  });
  for (const file of ['swagger-ui.css', 'swagger-ui-bundle.js']) {
    router.get(`/api/docs/${file}`, (_request, response) => {
      response.sendFile(path.join(getAbsoluteFSPath(), file), { maxAge: '1d' });
    });
  }
  return router;
}
