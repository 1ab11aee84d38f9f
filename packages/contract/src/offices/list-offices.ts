import { z } from 'zod';
import { endpoint } from '../endpoint.ts';

export const officeSchema = z.object({
  code: z.string(),
  name: z.string(),
  /** Officers get the next case of the office without choosing. */
  blindNext: z.boolean(),
});

export const listOffices = endpoint({
  id: 'listOffices',
  method: 'GET',
  path: '/offices',
  summary: 'Customs offices that the caller may see',
  access: 'signed_in',
  scope: 'office',
  answer: { kind: 'json', status: 200, schema: z.object({ rows: z.array(officeSchema) }) },
  errors: ['not_signed_in'],
});
