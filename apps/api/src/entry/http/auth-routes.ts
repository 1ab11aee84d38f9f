import { TidewaiterError } from '@tidewaiter/domain';
import { type RequestHandler, Router, type Response as ServerResponse } from 'express';
import { z } from 'zod';
import { authenticate } from '../../access/authenticate.ts';
import type { SignIn } from '../../access/sign-in.ts';
import type { Context } from '../../context.ts';
import { recordSignOut } from '../../use-cases/record-sign-out.ts';
import { readPart } from './invalid-request.ts';
import { jsonBody } from './json-body.ts';
import { accountLimit, addressLimit } from './rate-limits.ts';
import { requireSameOrigin } from './require-same-origin.ts';
import { webHeaders } from './web-headers.ts';

const passwordSchema = z.strictObject({ email: z.email().max(200), password: z.string().min(1).max(128) });
const linkSchema = z.strictObject({ token: z.string().min(20).max(200) });

/**
 * Signing in and out, and nothing else of the sign-in library's HTTP. A one-time link leads to a page of the web that
 * posts its token here: what opens links before people do (mail scanners, previews) does not use it up.
 */
export function authRoutes(context: Context, signIn: SignIn): Router {
  const router = Router();
  const sameOrigin: RequestHandler = (request, _response, next) => {
    requireSameOrigin(request, context.config);
    next();
  };
  router.use(sameOrigin);

  router.post(
    '/sign-in/email',
    addressLimit(context.database),
    jsonBody,
    accountLimit(context.database),
    async (request, response) => {
      const body = readPart('body', passwordSchema, request.body);
      const signedIn = await signIn.api.signInEmail({ body, headers: webHeaders(request.headers), asResponse: true });
      requireAnswer(signedIn);
      if (!signedIn.ok) throw new TidewaiterError('not_signed_in', 'The e-mail address or the password is wrong.');
      finish(response, signedIn);
    },
  );

  router.post('/sign-in/link', addressLimit(context.database), jsonBody, async (request, response) => {
    const query = readPart('body', linkSchema, request.body);
    const signedIn = await signIn.api.magicLinkVerify({
      query,
      headers: webHeaders(request.headers),
      asResponse: true,
    });
    requireAnswer(signedIn);
    if (!signedIn.ok)
      throw new TidewaiterError('link_expired', 'This link was used or has expired; ask for a new one.');
    finish(response, signedIn);
  });

  router.post('/sign-out', async (request, response) => {
    const headers = webHeaders(request.headers);
    headers.delete('authorization');
    const caller = await authenticate(context, signIn, headers);
    const signedOut = await signIn.api.signOut({ headers, asResponse: true });
    if (caller) await recordSignOut(context, caller.actor);
    finish(response, signedOut);
  });
  return router;
}

/** What stops anyone, whether their password or link is right or not. */
function requireAnswer({ status }: Response): void {
  if (status === 403) throw new TidewaiterError('not_allowed', 'This account is disabled; ask an administrator.');
  if (status >= 500) throw new TidewaiterError('unavailable', 'Nobody can sign in just now; try again shortly.');
}

/** Passes on the cookies, and nothing else: the session's token belongs in no script. */
function finish(response: ServerResponse, { headers }: Response): void {
  for (const cookie of headers.getSetCookie()) response.append('Set-Cookie', cookie);
  response.status(204).end();
}
