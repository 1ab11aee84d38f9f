import { rerouteTogether as endpoint } from '@tidewaiter/contract';
import { rerouteTogether } from '../../use-cases/reroute-together.ts';
import { route } from '../route.ts';

export const rerouteTogetherRoute = route(endpoint, async ({ context, actor, body }) => {
  const { group, rerouted, refused } = await rerouteTogether(context, actor, body);
  return { group, rerouted: [...rerouted], refused: [...refused] };
});
