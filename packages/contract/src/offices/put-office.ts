import { officeCodeSchema } from '@tidewaiter/domain';
import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { screenAccess } from '../screen-access.ts';
import { officeSchema } from './list-offices.ts';

export const putOffice = endpoint({
  id: 'putOffice',
  method: 'PUT',
  path: '/offices/:code',
  summary:
    'Add a customs office or change it: its name, and whether its officers get the next case without choosing (left as it is where not given)',
  access: screenAccess.offices,
  scope: 'none',
  params: z.object({ code: officeCodeSchema }),
  body: z.object({ name: z.string().trim().min(1).max(120), blindNext: z.boolean().optional() }),
  answer: { kind: 'json', status: 200, schema: officeSchema },
  errors: ['not_signed_in', 'not_allowed', 'invalid_request'],
});
