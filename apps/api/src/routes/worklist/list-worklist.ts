import { listWorklist as endpoint } from '@tidewaiter/contract';
import { listWorklist } from '@tidewaiter/database';
import { declarationNumberSchema, referredLaneSchema } from '@tidewaiter/domain';
import { z } from 'zod';
import { readCursor, writeCursor } from '../page-cursor.ts';
import { route } from '../route.ts';
import { referralRow } from './referral-row.ts';

const placeSchema = z
  .tuple([referredLaneSchema, z.int(), declarationNumberSchema])
  .transform(([lane, riskScore, declarationNumber]) => ({ lane, riskScore, declarationNumber }));

export const listWorklistRoute = route(endpoint, async ({ context, actor, query }) => {
  const { cursor, limit, ...filters } = query;
  const after = readCursor(placeSchema, cursor);
  const hideGivenOut = actor.role === 'officer';
  const wanted = { ...filters, scope: actor.scope, userId: actor.userId, hideGivenOut, after, limit: limit + 1 };
  const found = await listWorklist(context.database.pool, wanted);
  const rows = found.slice(0, limit);
  const last = found.length > limit ? rows.at(-1) : undefined;
  return {
    rows: rows.map(referralRow),
    nextCursor: last ? writeCursor([last.lane, last.riskScore, last.declarationNumber]) : null,
  };
});
