import { getDeclaration as endpoint } from '@tidewaiter/contract';
import { viewDeclaration } from '../../use-cases/view-declaration.ts';
import { route } from '../route.ts';

export const getDeclarationRoute = route(endpoint, ({ context, actor, params }) =>
  viewDeclaration(context, actor, params.number),
);
