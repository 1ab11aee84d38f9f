import { endpoint } from '../endpoint.ts';
import { worklistViewAccess, worklistViewBody, worklistViewSchema } from './worklist-view.ts';

export const createWorklistView = endpoint({
  id: 'createWorklistView',
  method: 'POST',
  path: '/worklist/views',
  summary: 'Keep a view of the queue under a new name, for myself or for an office of mine',
  access: worklistViewAccess,
  scope: 'office',
  body: worklistViewBody,
  answer: { kind: 'json', status: 201, schema: worklistViewSchema },
  errors: ['not_signed_in', 'not_allowed', 'invalid_request', 'conflict'],
});
