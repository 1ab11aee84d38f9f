import { previewReroutes as endpoint } from '@tidewaiter/contract';
import { previewReroutes } from '../../use-cases/reroute-together.ts';
import { route } from '../route.ts';

export const previewReroutesRoute = route(endpoint, async ({ context, actor, body }) => ({
  rows: [...(await previewReroutes(context, actor, body))],
}));
