import type { Answer, BodyOf, Endpoint, ParamsOf, QueryOf } from '@tidewaiter/contract';
import type { Request, Response } from 'express';
import type { z } from 'zod';
import type { Actor } from '../access/actor.ts';
import type { Context } from '../context.ts';

/** What a handler is given: everything validated, and the actor's right to call already checked. */
export interface Call<E extends Endpoint> {
  readonly context: Context;
  /** Who calls; on public endpoints the system. */
  readonly actor: Actor;
  readonly params: ParamsOf<E>;
  readonly query: QueryOf<E>;
  readonly body: BodyOf<E>;
  readonly request: Request;
  readonly response: Response;
  /** Aborted when the connection is cut. */
  readonly signal: AbortSignal;
}

/** What a handler gives back: JSON, or nothing where it writes a stream itself or there is nothing to say. */
type Handled<A extends Answer> = A extends { readonly kind: 'json'; readonly schema: infer S extends z.ZodType }
  ? Promise<z.output<S>>
  : Promise<void>;

/**
 * A route is an endpoint and what answers it. JSON answers are returned and validated against the contract before
 * they are sent; streams (`csv`, `xlsx`, `events`) write to the response themselves and return nothing.
 */
export interface Route<E extends Endpoint = Endpoint> {
  readonly endpoint: E;
  // A method, so that routes of all endpoints fit in one list.
  handle(call: Call<E>): Handled<E['answer']>;
}

export function route<E extends Endpoint>(endpoint: E, handle: (call: Call<E>) => Handled<E['answer']>): Route<E> {
  return { endpoint, handle };
}
