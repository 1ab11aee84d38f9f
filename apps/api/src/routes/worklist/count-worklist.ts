import { countWorklist as endpoint, mostCounted } from '@tidewaiter/contract';
import { countAsked, countWorklist } from '@tidewaiter/database';
import { route } from '../route.ts';

export const countWorklistRoute = route(endpoint, async ({ context, actor, query }) => {
  const { pool } = context.database;
  const wanted = { scope: actor.scope, userId: actor.userId, officeCode: query.officeCode };
  const [counts, asked] = await Promise.all([countWorklist(pool, wanted), countAsked(pool, wanted)]);
  return { ...counts, asked: Math.min(asked, mostCounted + 1) };
});
