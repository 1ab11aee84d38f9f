import { createDeclarationRoute } from './create-declaration.ts';
import { getDeclarationRoute } from './get-declaration.ts';
import { getRoutePastRoute } from './get-route-past.ts';
import { listDeclarationsRoute } from './list-declarations.ts';
import { listSimilarCasesRoute } from './list-similar-cases.ts';

export const declarationRoutes = [
  listDeclarationsRoute,
  getDeclarationRoute,
  createDeclarationRoute,
  listSimilarCasesRoute,
  getRoutePastRoute,
];
