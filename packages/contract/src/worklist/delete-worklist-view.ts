import { endpoint } from '../endpoint.ts';
import { worklistViewAccess, worklistViewParams } from './worklist-view.ts';

export const deleteWorklistView = endpoint({
  id: 'deleteWorklistView',
  method: 'DELETE',
  path: '/worklist/views/:id',
  summary: 'Delete a view of the queue that is mine',
  access: worklistViewAccess,
  scope: 'office',
  params: worklistViewParams,
  answer: { kind: 'empty', status: 204 },
  errors: ['not_signed_in', 'not_allowed', 'not_found'],
});
