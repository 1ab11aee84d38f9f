import type { Database } from '@tidewaiter/database';
import { TidewaiterError } from '@tidewaiter/domain';
import type { Request } from 'express';
import { ipKeyGenerator, type Options, rateLimit } from 'express-rate-limit';
import { z } from 'zod';
import { attemptStore } from './attempt-store.ts';

const minute = 60_000;
const failureWindow = 15 * minute;
const emailSchema = z.object({ email: z.string().toLowerCase() });

/** General traffic of one address: far above what people and scoring clients do, below what drowns the server. */
export const generalLimit = () => limitOf({ windowMs: minute, limit: 60_000 });

/** Wrong passwords for one account from one address. */
export const accountLimit = (database: Database) =>
  failures('account', database, { limit: 10, keyGenerator: (request) => `${addressOf(request)} ${emailOf(request)}` });

/** Wrong passwords, links and set-up tokens from one address, behind which a whole office may sit. */
export const addressLimit = (database: Database) => failures('address', database, { limit: 100 });

const failures = (name: string, database: Database, options: Partial<Options>) =>
  limitOf({
    windowMs: failureWindow,
    skipSuccessfulRequests: true,
    store: attemptStore(name, database, failureWindow),
    ...options,
  });

function limitOf(options: Partial<Options>) {
  return rateLimit({
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    keyGenerator: addressOf,
    handler: (_request, _response, next) =>
      next(new TidewaiterError('too_many_requests', 'Too many requests; wait a few minutes and try again.')),
    ...options,
  });
}

const addressOf = (request: Request) => ipKeyGenerator(request.ip ?? 'unknown');

function emailOf({ body }: Request): string {
  const read = emailSchema.safeParse(body);
  return read.success ? read.data.email : '';
}
