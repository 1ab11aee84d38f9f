import { useQuery } from '@tanstack/react-query';
import type { Role } from '@tidewaiter/domain';
import { type Session, sessionQuery } from './session-query.ts';

/** The session of a signed-in screen; undefined only while signing out. */
export function useSession(): Session | undefined {
  return useQuery(sessionQuery).data ?? undefined;
}

/** Whether the signed-in person has one of the roles, as `access` of an endpoint lists them. */
export function useMay(roles: readonly Role[]): boolean {
  const session = useSession();
  return session !== undefined && roles.includes(session.role);
}
