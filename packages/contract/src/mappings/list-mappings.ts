import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { storedMappingSchema } from './mapping.ts';

export const listMappings = endpoint({
  id: 'listMappings',
  method: 'GET',
  path: '/mappings',
  summary: 'Column mappings, by which files of other layouts are read',
  access: 'signed_in',
  scope: 'none',
  answer: { kind: 'json', status: 200, schema: z.object({ rows: z.array(storedMappingSchema) }) },
  errors: ['not_signed_in'],
});
