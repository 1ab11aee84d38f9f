import { getRetraining, setRetraining as setRetrainingEndpoint } from '@tidewaiter/contract';
import { readRetraining, setRetraining } from '../../use-cases/retraining.ts';
import { route } from '../route.ts';

export const getRetrainingRoute = route(getRetraining, ({ context }) => readRetraining(context));

export const setRetrainingRoute = route(setRetrainingEndpoint, ({ context, actor, body }) =>
  setRetraining(context, actor, body.every),
);
