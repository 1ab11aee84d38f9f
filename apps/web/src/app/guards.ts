import type { QueryClient } from '@tanstack/react-query';
import { redirect } from '@tanstack/react-router';
import type { Access } from '@tidewaiter/contract';
import { ApiProblem } from '../lib/api/api-problem.ts';
import { type Session, sessionQuery } from '../lib/session/session-query.ts';
import { mayAccess } from './screens.ts';

export interface RouterContext {
  readonly queryClient: QueryClient;
}

/** The session, or the way to the sign-in screen and back. */
export async function requireSession(queryClient: QueryClient, href: string): Promise<Session> {
  const session = await queryClient.ensureQueryData(sessionQuery);
  if (session === null) throw redirect({ to: '/sign-in', search: href === '/' ? {} : { to: href } });
  return session;
}

/** A guard for `beforeLoad`; the server refuses by itself, this spares the way there. */
export function allow(access: Access) {
  return ({ context }: { readonly context: { readonly session: Session } }): void => {
    if (!mayAccess(access, context.session.role)) throw new ApiProblem('not_allowed', 'Not allowed', 403);
  };
}
