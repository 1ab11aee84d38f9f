import { useQueryClient } from '@tanstack/react-query';
import { sessionQuery } from './session-query.ts';
import { signOut } from './sign-in.ts';

/** Signs out and forgets everything that was fetched for the one who leaves. */
export function useEndSession(): () => Promise<void> {
  const queryClient = useQueryClient();
  return async () => {
    await signOut();
    queryClient.clear();
    queryClient.setQueryData(sessionQuery.queryKey, null);
  };
}
