import { getBatch as endpoint } from '@tidewaiter/contract';
import { getBatch } from '../../use-cases/get-batch.ts';
import { route } from '../route.ts';

export const getBatchRoute = route(endpoint, ({ context, params }) => getBatch(context, params.id));
