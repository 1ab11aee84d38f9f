import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiProblem } from './api-problem.ts';

/** Only what may pass by itself is tried again: no answer, or a server that is busy. */
export function shouldRetry(failures: number, error: Error): boolean {
  if (failures >= 2 || !(error instanceof ApiProblem)) return false;
  return error.code === 'offline' || error.status === 429 || (error.status >= 502 && error.status <= 504);
}

/** `onSignedOut` hears of a session that has ended, whichever request found it out. */
export function createQueryClient(onSignedOut: () => void): QueryClient {
  const hear = (error: Error) => {
    if (error instanceof ApiProblem && error.code === 'not_signed_in') onSignedOut();
  };
  return new QueryClient({
    queryCache: new QueryCache({ onError: hear }),
    mutationCache: new MutationCache({ onError: hear }),
    defaultOptions: {
      queries: { retry: shouldRetry, staleTime: 15_000, gcTime: 300_000 },
      mutations: { retry: false },
    },
  });
}
