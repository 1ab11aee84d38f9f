import type { AnswerOf, BodyOf, Endpoint, ParamsOf, QueryOf } from '@tidewaiter/contract';
import type { Request, Response } from 'express';
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

/**
 * A route is an endpoint and what answers it. JSON answers are returned and validated against the contract before
 * they are sent; streams (`csv`, `events`) write to the response themselves and return nothing.
 */
export interface Route<E extends Endpoint = Endpoint> {
  readonly endpoint: E;
  readonly handle: (call: Call<E>) => Promise<AnswerOf<E>>;
}

export function route<E extends Endpoint>(endpoint: E, handle: (call: Call<E>) => Promise<AnswerOf<E>>): Route<E> {
  return { endpoint, handle };
}
