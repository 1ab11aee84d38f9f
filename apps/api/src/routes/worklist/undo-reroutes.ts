import { undoReroutes as endpoint } from '@tidewaiter/contract';
import { undoReroutes } from '../../use-cases/undo-reroutes.ts';
import { route } from '../route.ts';

export const undoReroutesRoute = route(endpoint, async ({ context, actor, params }) => {
  const { undone, kept } = await undoReroutes(context, actor, params.group);
  return { undone: [...undone], kept: [...kept] };
});
