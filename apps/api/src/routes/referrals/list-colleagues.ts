import { listColleagues as endpoint } from '@tidewaiter/contract';
import { viewColleagues } from '../../use-cases/view-colleagues.ts';
import { route } from '../route.ts';

export const listColleaguesRoute = route(endpoint, async ({ context, actor, params }) => ({
  rows: [...(await viewColleagues(context, actor, params.number))],
}));
