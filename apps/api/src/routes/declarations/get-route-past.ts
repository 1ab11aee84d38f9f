import { getRoutePast as endpoint } from '@tidewaiter/contract';
import { viewRoutePast } from '../../use-cases/view-route-past.ts';
import { route } from '../route.ts';

export const getRoutePastRoute = route(endpoint, ({ context, actor, params }) => viewRoutePast(context, actor, params));
