import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { screenAccess } from '../screen-access.ts';
import { pageOf, pageQuery } from '../shared.ts';
import { jobKinds, jobSchema, jobStatuses } from './job.ts';

export const listJobs = endpoint({
  id: 'listJobs',
  method: 'GET',
  path: '/jobs',
  summary: 'Long work, newest first',
  access: screenAccess.jobs,
  scope: 'none',
  query: z.object({ status: z.enum(jobStatuses).optional(), kind: z.enum(jobKinds).optional(), ...pageQuery }),
  answer: { kind: 'json', status: 200, schema: pageOf(jobSchema) },
  errors: ['not_signed_in', 'not_allowed', 'invalid_request'],
});
