import { unnamedMappingSchema } from '@tidewaiter/domain';
import { endpoint } from '../endpoint.ts';
import { mappingParams, storedMappingSchema } from './mapping.ts';

export const replaceMapping = endpoint({
  id: 'replaceMapping',
  method: 'PUT',
  path: '/mappings/:name',
  summary: 'Replace a column mapping; files that were read by it stay as they are',
  access: ['analyst', 'administrator'],
  scope: 'none',
  params: mappingParams,
  body: unnamedMappingSchema,
  answer: { kind: 'json', status: 200, schema: storedMappingSchema },
  errors: ['not_signed_in', 'not_allowed', 'invalid_request', 'wrong_header', 'not_found'],
});
