import { retrainingRhythms, retrainingSchema } from '@tidewaiter/domain';
import { z } from 'zod';
import { endpoint } from '../endpoint.ts';

export const getRetraining = endpoint({
  id: 'getRetraining',
  method: 'GET',
  path: '/retraining',
  summary: 'How often a model is trained and proposed by the clock',
  access: ['analyst', 'manager', 'auditor', 'administrator'],
  scope: 'none',
  answer: { kind: 'json', status: 200, schema: retrainingSchema },
  errors: ['not_signed_in', 'not_allowed'],
});

export const setRetraining = endpoint({
  id: 'setRetraining',
  method: 'PUT',
  path: '/retraining',
  summary: 'Set how often a model is trained by the clock; what comes of it is proposed, never promoted',
  access: ['analyst', 'administrator'],
  scope: 'none',
  body: z.object({ every: z.enum(retrainingRhythms) }),
  answer: { kind: 'json', status: 200, schema: retrainingSchema },
  errors: ['not_signed_in', 'not_allowed', 'invalid_request'],
});
