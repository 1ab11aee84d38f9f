import { listSimilarCases as endpoint } from '@tidewaiter/contract';
import { viewSimilarCases } from '../../use-cases/view-similar-cases.ts';
import { route } from '../route.ts';

export const listSimilarCasesRoute = route(endpoint, ({ context, actor, params }) =>
  viewSimilarCases(context, actor, params),
);
