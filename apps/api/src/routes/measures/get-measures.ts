import { getMeasures as endpoint } from '@tidewaiter/contract';
import { viewMeasures } from '../../use-cases/view-measures.ts';
import { route } from '../route.ts';

export const getMeasuresRoute = route(endpoint, ({ context, actor, query }) => viewMeasures(context, actor, query));
