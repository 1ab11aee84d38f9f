import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { signInLinkSchema } from './create-user.ts';

export const createSignInLink = endpoint({
  id: 'createSignInLink',
  method: 'POST',
  path: '/users/:id/sign-in-link',
  summary: 'Make a link with which a user signs in once',
  access: ['administrator'],
  scope: 'none',
  params: z.object({ id: z.string().min(1).max(64) }),
  answer: { kind: 'json', status: 201, schema: signInLinkSchema },
  errors: ['not_signed_in', 'not_allowed', 'not_found'],
});
