import type { ErrorCode, Role } from '@tidewaiter/domain';
import type { z } from 'zod';

/** Who may call an endpoint: anyone, anyone signed in, or the roles named. Deny is the default: there is no empty list. */
export type Access = 'public' | 'signed_in' | readonly [Role, ...Role[]];

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** What an endpoint answers with: validated JSON, or a stream of another kind. */
export type Answer =
  | { readonly kind: 'json'; readonly status: 200 | 201 | 202; readonly schema: z.ZodType }
  | { readonly kind: 'csv'; readonly status: 200; readonly fileName: string }
  | { readonly kind: 'xlsx'; readonly status: 200; readonly fileName: string }
  | { readonly kind: 'file'; readonly status: 200; readonly mediaTypes: readonly string[] }
  | { readonly kind: 'events'; readonly status: 200; readonly schema: z.ZodType }
  | { readonly kind: 'empty'; readonly status: 204 };

/** One endpoint as data: the server routes by it, the client calls by it, OpenAPI is printed from it. */
export interface Endpoint {
  readonly id: string;
  readonly method: Method;
  /** Below `/api/v1`, parameters as `:name`. */
  readonly path: `/${string}`;
  readonly summary: string;
  readonly access: Access;
  /** Whether answers are narrowed to the caller's offices, in the query itself. */
  readonly scope: 'office' | 'none';
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  /** A streamed body of these media types, which the handler reads itself. */
  readonly upload?: readonly string[];
  readonly answer: Answer;
  readonly errors: readonly ErrorCode[];
}

/** Keeps the literal types of an endpoint, so that handlers and clients infer theirs. */
export function endpoint<const E extends Endpoint>(definition: E): E {
  return definition;
}

type Parsed<S> = S extends z.ZodType ? z.output<S> : undefined;
export type ParamsOf<E extends Endpoint> = Parsed<E['params']>;
export type QueryOf<E extends Endpoint> = Parsed<E['query']>;
export type BodyOf<E extends Endpoint> = Parsed<E['body']>;
/** What a caller may leave out is optional here (defaults are filled in by the server). */
export type QueryInput<E extends Endpoint> = E['query'] extends z.ZodType ? z.input<E['query']> : undefined;
export type BodyInput<E extends Endpoint> = E['body'] extends z.ZodType ? z.input<E['body']> : undefined;
export type AnswerOf<E extends Endpoint> = E['answer'] extends { readonly schema: infer S extends z.ZodType }
  ? z.output<S>
  : undefined;
