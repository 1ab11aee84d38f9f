import { columnMappingSchema } from '@tidewaiter/domain';
import { endpoint } from '../endpoint.ts';
import { storedMappingSchema } from './mapping.ts';

export const createMapping = endpoint({
  id: 'createMapping',
  method: 'POST',
  path: '/mappings',
  summary: 'Keep a column mapping under a new name',
  access: ['analyst', 'administrator'],
  scope: 'none',
  body: columnMappingSchema,
  answer: { kind: 'json', status: 201, schema: storedMappingSchema },
  errors: ['not_signed_in', 'not_allowed', 'invalid_request', 'wrong_header', 'conflict'],
});
