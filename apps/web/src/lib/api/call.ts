import type { AnswerOf, BodyInput, Endpoint } from '@tidewaiter/contract';
import { ApiProblem } from './api-problem.ts';
import { readProblem } from './read-problem.ts';
import { type UrlInput, urlOf } from './url-of.ts';

export type CallInput<E extends Endpoint> = UrlInput<E> &
  (E['body'] extends object ? { readonly body: BodyInput<E> } : unknown) & {
    readonly signal?: AbortSignal | undefined;
  };

type Loose = { readonly body?: unknown; readonly signal?: AbortSignal | undefined };

async function send(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, init);
  } catch (cause) {
    if (init.signal?.aborted) throw cause;
    throw new ApiProblem('offline', 'No answer', 0, undefined, undefined, { cause });
  }
}

/**
 * Calls an endpoint of the contract and returns its validated answer (`undefined` where it answers with nothing).
 * @throws ApiProblem with the server's code, or `offline`, or `unexpected_answer` where the answer is not as agreed
 */
export async function call<const E extends Endpoint>(endpoint: E, input: CallInput<E>): Promise<AnswerOf<E>> {
  const { body, signal }: Loose = input;
  const response = await send(urlOf(endpoint, input), {
    method: endpoint.method,
    headers: {
      accept: 'application/json, application/problem+json',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(signal === undefined ? {} : { signal }),
  });
  const text = await response.text();
  if (!response.ok) throw readProblem(response.status, text);
  return readAnswer(endpoint, response.status, text);
}

function readAnswer<E extends Endpoint>(endpoint: E, status: number, text: string): AnswerOf<E>;
function readAnswer(endpoint: Endpoint, status: number, text: string): unknown {
  if (endpoint.answer.kind !== 'json') return undefined;
  try {
    return endpoint.answer.schema.parse(JSON.parse(text));
  } catch (cause) {
    throw new ApiProblem('unexpected_answer', `${endpoint.id}: unexpected answer`, status, undefined, undefined, {
      cause,
    });
  }
}
