import { askColleague as endpoint } from '@tidewaiter/contract';
import { askColleague } from '../../use-cases/ask-colleague.ts';
import { route } from '../route.ts';

export const askColleagueRoute = route(endpoint, async ({ context, actor, params, body }) => {
  const { declarationNumber, status, lane } = await askColleague(context, actor, params.number, body);
  return { declarationNumber, status, lane };
});
