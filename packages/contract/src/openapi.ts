import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from 'zod-openapi';
import type { Endpoint } from './endpoint.ts';
import { endpoints } from './endpoints.ts';
import { problemSchema, statusOf } from './problem.ts';

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The OpenAPI document, printed from the endpoints: nothing in it is written by hand. */
export function openApiDocument(version: string): ReturnType<typeof createDocument> {
  const paths: ZodOpenApiPathsObject = {};
  for (const definition of endpoints as readonly Endpoint[]) {
    const path = definition.path.replaceAll(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [definition.method.toLowerCase()]: operationOf(definition) };
  }
  return createDocument({
    openapi: '3.1.0',
    info: { title: 'Tidewaiter', version, license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
    servers: [{ url: '/api/v1' }],
    security: [{ session: [] }, { key: [] }],
    paths,
    components: {
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'better-auth.session_token' },
        key: { type: 'http', scheme: 'bearer' },
      },
    },
  });
}

function operationOf(definition: Endpoint): ZodOpenApiOperationObject {
  const [tag = 'session'] = definition.path.split('/').filter(Boolean);
  const who = Array.isArray(definition.access)
    ? `Who may: ${definition.access.join(', ')}.`
    : `Who may: ${definition.access}.`;
  return {
    operationId: definition.id,
    summary: definition.summary,
    description: definition.scope === 'office' ? `${who} Narrowed to the caller's offices.` : who,
    tags: [tag],
    ...(definition.access === 'public' ? { security: [] } : {}),
    requestParams: {
      ...(definition.params ? { path: definition.params } : {}),
      ...(definition.query ? { query: definition.query } : {}),
    },
    ...(definition.body ? { requestBody: { content: { 'application/json': { schema: definition.body } } } } : {}),
    ...(definition.upload
      ? {
          requestBody: {
            content: Object.fromEntries(
              definition.upload.map((type) => [type, { schema: { type: 'string', format: 'binary' } }]),
            ),
          },
        }
      : {}),
    responses: { [`${definition.answer.status}`]: answerOf(definition), ...problemsOf(definition) },
  };
}

function answerOf({ answer, summary }: Endpoint) {
  switch (answer.kind) {
    case 'json':
      return { description: summary, content: { 'application/json': { schema: answer.schema } } };
    case 'events':
      return { description: summary, content: { 'text/event-stream': { schema: answer.schema } } };
    case 'xlsx':
      return { description: summary, content: { [xlsx]: { schema: { type: 'string' as const, format: 'binary' } } } };
    case 'csv':
      return { description: summary, content: { 'text/csv': { schema: { type: 'string' as const } } } };
    case 'file': {
      const schema = { type: 'string' as const, format: 'binary' };
      return { description: summary, content: Object.fromEntries(answer.mediaTypes.map((type) => [type, { schema }])) };
    }
    case 'empty':
      return { description: summary };
  }
}

function problemsOf(definition: Endpoint) {
  const byStatus = new Map<number, string[]>();
  for (const code of definition.errors) byStatus.set(statusOf[code], [...(byStatus.get(statusOf[code]) ?? []), code]);
  return Object.fromEntries(
    [...byStatus].map(([status, codes]) => [
      `${status}`,
      { description: codes.join(', '), content: { 'application/problem+json': { schema: problemSchema } } },
    ]),
  );
}
