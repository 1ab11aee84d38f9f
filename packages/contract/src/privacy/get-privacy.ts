import { privacySettingsSchema } from '@tidewaiter/domain';
import { z } from 'zod';
import { endpoint } from '../endpoint.ts';

/** What is kept of declarations, and how often their pseudonyms were keyed. */
export const privacySchema = z.object({
  settings: privacySettingsSchema,
  pseudonymGeneration: z.int().min(1),
});

export const getPrivacy = endpoint({
  id: 'getPrivacy',
  method: 'GET',
  path: '/privacy',
  summary: 'What is kept of declarations, and the generation of their pseudonyms',
  access: ['administrator', 'auditor'],
  scope: 'none',
  answer: { kind: 'json', status: 200, schema: privacySchema },
  errors: ['not_signed_in', 'not_allowed'],
});
