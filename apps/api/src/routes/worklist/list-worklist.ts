import { listWorklist as endpoint } from '@tidewaiter/contract';
import { listWorklist } from '@tidewaiter/database';
import { chosenSorts } from '@tidewaiter/domain';
import { route } from '../route.ts';
import { referralRow } from './referral-row.ts';
import { readWorklistCursor, writeWorklistCursor } from './worklist-cursor.ts';

export const listWorklistRoute = route(endpoint, async ({ context, actor, query }) => {
  const { cursor, limit, sort, ...filters } = query;
  const sorts = chosenSorts(sort);
  const after = readWorklistCursor(sorts, cursor);
  const hideGivenOut = actor.role === 'officer';
  const wanted = { ...filters, scope: actor.scope, userId: actor.userId, hideGivenOut, sorts, after, limit: limit + 1 };
  const found = await listWorklist(context.database.pool, wanted);
  const rows = found.slice(0, limit);
  const last = found.length > limit ? rows.at(-1) : undefined;
  return { rows: rows.map(referralRow), nextCursor: last ? writeWorklistCursor(sorts, last) : null };
});
