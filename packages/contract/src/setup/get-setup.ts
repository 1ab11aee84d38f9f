import { z } from 'zod';
import { endpoint } from '../endpoint.ts';

export const getSetup = endpoint({
  id: 'getSetup',
  method: 'GET',
  path: '/setup',
  summary: 'Whether the first administrator is still to be created',
  access: 'public',
  scope: 'none',
  answer: { kind: 'json', status: 200, schema: z.object({ needed: z.boolean() }) },
  errors: [],
});
