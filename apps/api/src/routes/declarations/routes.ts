import { createDeclarationRoute } from './create-declaration.ts';
import { getDeclarationRoute } from './get-declaration.ts';
import { listDeclarationsRoute } from './list-declarations.ts';

export const declarationRoutes = [listDeclarationsRoute, getDeclarationRoute, createDeclarationRoute];
