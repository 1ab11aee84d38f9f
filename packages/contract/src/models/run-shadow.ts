import { endpoint } from '../endpoint.ts';
import { jobSchema } from '../jobs/job.ts';

export const runShadow = endpoint({
  id: 'runShadow',
  method: 'POST',
  path: '/models/shadow-runs',
  summary:
    'Score what the live model has scored meanwhile by every model in the shadow, and compare on what was examined',
  access: ['analyst', 'manager'],
  scope: 'none',
  answer: { kind: 'json', status: 202, schema: jobSchema },
  errors: ['not_signed_in', 'not_allowed', 'conflict'],
});
