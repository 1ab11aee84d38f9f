import { setPassword as endpoint } from '@tidewaiter/contract';
import { setPassword } from '../../use-cases/set-password.ts';
import { route } from '../route.ts';

export const setPasswordRoute = route(endpoint, async ({ context, actor, body }) => {
  await setPassword(context, actor, body.password);
});
