import { privacySettingsSchema } from '@tidewaiter/domain';
import { endpoint } from '../endpoint.ts';
import { screenAccess } from '../screen-access.ts';
import { privacySchema } from './get-privacy.ts';

export const putPrivacy = endpoint({
  id: 'putPrivacy',
  method: 'PUT',
  path: '/privacy',
  summary: 'Decide what is kept of the declarations that are loaded from now on',
  access: screenAccess.privacy,
  scope: 'none',
  body: privacySettingsSchema,
  answer: { kind: 'json', status: 200, schema: privacySchema },
  errors: ['not_signed_in', 'not_allowed', 'invalid_request'],
});
