import { endpoint } from '../endpoint.ts';
import { mappingParams } from './mapping.ts';

export const deleteMapping = endpoint({
  id: 'deleteMapping',
  method: 'DELETE',
  path: '/mappings/:name',
  summary: 'Delete a column mapping; files that were read by it stay as they are',
  access: ['analyst', 'administrator'],
  scope: 'none',
  params: mappingParams,
  answer: { kind: 'empty', status: 204 },
  errors: ['not_signed_in', 'not_allowed', 'not_found'],
});
