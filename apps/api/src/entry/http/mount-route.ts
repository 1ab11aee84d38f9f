import type { Answer, Endpoint } from '@tidewaiter/contract';
import { TidewaiterError } from '@tidewaiter/domain';
import type { Request, Response, Router } from 'express';
import { z } from 'zod';
import type { Actor } from '../../access/actor.ts';
import { authenticate } from '../../access/authenticate.ts';
import { authorize } from '../../access/authorize.ts';
import type { SignIn } from '../../access/sign-in.ts';
import type { Context } from '../../context.ts';
import type { Call, Route } from '../../routes/route.ts';
import { readPart } from './invalid-request.ts';
import { readJsonBody } from './json-body.ts';
import type { Metrics } from './metrics.ts';
import { requireSameOrigin } from './require-same-origin.ts';
import { webHeaders } from './web-headers.ts';

export interface Mounting {
  readonly context: Context;
  readonly signIn: SignIn;
  readonly metrics: Metrics;
  /** Aborted when the server stops: whoever watches is let go, whoever waits for an answer gets it. */
  readonly stopping: AbortSignal;
}

const verbs = { GET: 'get', POST: 'post', PUT: 'put', PATCH: 'patch', DELETE: 'delete' } as const;

/** Mounts a route: who calls, may they, is the request as the contract says, the call, is the answer so too. */
export function mountRoute(router: Router, route: Route, mounting: Mounting): void {
  const { endpoint } = route;
  const { context, metrics } = mounting;
  const parts = {
    params: strict(endpoint.params),
    query: strict(endpoint.query) ?? z.strictObject({}),
    body: strict(endpoint.body),
  };
  router[verbs[endpoint.method]](endpoint.path, metrics.time(endpoint.id), async (request, response) => {
    // First of all: whoever may not call learns nothing from how their request is validated.
    const actor = await admit(request, endpoint, mounting);
    if (parts.body) await readJsonBody(request, response);
    const call: Call<Endpoint> = {
      context,
      actor,
      params: parts.params && readPart('path', parts.params, request.params),
      query: readPart('query', parts.query, request.query),
      body: parts.body && readPart('body', parts.body, request.body ?? {}),
      request,
      response,
      signal: signalOf(response, endpoint, mounting.stopping),
    };
    announce(response, endpoint.answer);
    finish(request, response, endpoint, await route.handle(call));
  });
}

async function admit(request: Request, { access, method }: Endpoint, { context, signIn }: Mounting): Promise<Actor> {
  const caller = await authenticate(context, signIn, webHeaders(request.headers));
  const actor = authorize(access, caller?.actor ?? null);
  if (caller?.by === 'session' && method !== 'GET') requireSameOrigin(request, context.config);
  return actor;
}

/** Names that the contract does not know are told, not dropped: a mistyped filter must not answer with everything. */
function strict<S extends z.ZodType | undefined>(schema: S): S | z.ZodObject {
  return schema instanceof z.ZodObject ? schema.strict() : schema;
}

function announce(response: Response, answer: Answer): void {
  response.status(answer.status);
  if (answer.kind === 'csv' || answer.kind === 'xlsx') response.type(answer.kind).attachment(answer.fileName);
  if (answer.kind === 'events') response.type('text/event-stream').setHeader('X-Accel-Buffering', 'no');
}

function finish(request: Request, response: Response, { id, answer }: Endpoint, given: unknown): void {
  if (answer.kind !== 'json' && answer.kind !== 'empty') return;
  if (answer.kind === 'empty') {
    response.end();
    return;
  }
  const read = answer.schema.safeParse(given);
  if (!read.success) {
    const faults = read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    request.log.error({ endpoint: id, faults }, 'the answer does not fit the contract');
    throw new TidewaiterError('internal', 'The answer does not fit the contract.');
  }
  response.json(read.data);
}

function signalOf(response: Response, { answer }: Endpoint, stopping: AbortSignal): AbortSignal {
  const cut = new AbortController();
  response.once('close', () => {
    if (!response.writableFinished) cut.abort(new TidewaiterError('cancelled', 'The connection was cut.'));
  });
  return answer.kind === 'events' ? AbortSignal.any([cut.signal, stopping]) : cut.signal;
}
