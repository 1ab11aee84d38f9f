import { countWorklist as endpoint } from '@tidewaiter/contract';
import { countWorklist } from '@tidewaiter/database';
import { route } from '../route.ts';

export const countWorklistRoute = route(endpoint, ({ context, actor, query }) =>
  countWorklist(context.database.pool, {
    scope: actor.scope,
    userId: actor.userId,
    officeCode: query.officeCode,
  }),
);
