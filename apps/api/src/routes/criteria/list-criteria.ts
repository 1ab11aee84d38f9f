import { listCriteria as endpoint } from '@tidewaiter/contract';
import { listCriteria } from '@tidewaiter/database';
import { viewCriteria } from '../../use-cases/view-criterion.ts';
import { route } from '../route.ts';

export const listCriteriaRoute = route(endpoint, async ({ context }) => ({
  rows: await viewCriteria(context, await listCriteria(context.database)),
}));
