import { getJob as endpoint } from '@tidewaiter/contract';
import { getJob } from '../../use-cases/view-job.ts';
import { route } from '../route.ts';

export const getJobRoute = route(endpoint, ({ context, params }) => getJob(context, params.id));
