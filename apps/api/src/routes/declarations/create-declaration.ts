import { createDeclaration as endpoint } from '@tidewaiter/contract';
import { routeDeclaration } from '../../use-cases/route-declaration.ts';
import { route } from '../route.ts';

export const createDeclarationRoute = route(endpoint, async ({ context, actor, body, signal }) => {
  const { items, ...declaration } = await routeDeclaration(context, actor, body.items, signal);
  return { ...declaration, items: [...items] };
});
