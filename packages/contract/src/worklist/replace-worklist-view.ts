import { endpoint } from '../endpoint.ts';
import { worklistViewAccess, worklistViewBody, worklistViewParams, worklistViewSchema } from './worklist-view.ts';

export const replaceWorklistView = endpoint({
  id: 'replaceWorklistView',
  method: 'PUT',
  path: '/worklist/views/:id',
  summary: 'Rename, share or change a view of the queue that is mine',
  access: worklistViewAccess,
  scope: 'office',
  params: worklistViewParams,
  body: worklistViewBody,
  answer: { kind: 'json', status: 200, schema: worklistViewSchema },
  errors: ['not_signed_in', 'not_allowed', 'invalid_request', 'not_found', 'conflict'],
});
