import { TidewaiterError } from '@tidewaiter/domain';
import type { z } from 'zod';

/** A request that does not fit the contract, with each place where it does not. */
export class InvalidRequest extends TidewaiterError {
  readonly faults: readonly { readonly path: string; readonly message: string }[];

  constructor(part: 'path' | 'query' | 'body', { issues }: z.ZodError) {
    const faults = issues.map((issue) => ({ path: [part, ...issue.path].join('.'), message: issue.message }));
    const [first] = faults;
    super('invalid_request', first ? `${first.path}: ${first.message}` : 'The request does not fit the contract.');
    this.name = 'InvalidRequest';
    this.faults = faults;
  }
}

/** What the schema makes of a part of the request. */
export function readPart<S extends z.ZodType>(part: 'path' | 'query' | 'body', schema: S, given: unknown): z.output<S> {
  const read = schema.safeParse(given);
  if (!read.success) throw new InvalidRequest(part, read.error);
  return read.data;
}
