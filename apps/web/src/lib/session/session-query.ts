import { queryOptions } from '@tanstack/react-query';
import { type AnswerOf, getSession } from '@tidewaiter/contract';
import { ApiProblem } from '../api/api-problem.ts';
import { call } from '../api/call.ts';

export type Session = AnswerOf<typeof getSession>;

async function readSession(signal: AbortSignal): Promise<Session | null> {
  try {
    return await call(getSession, { signal });
  } catch (error) {
    if (error instanceof ApiProblem && error.code === 'not_signed_in') return null;
    throw error;
  }
}

/** Who is signed in; null where nobody is. */
export const sessionQuery = queryOptions({
  queryKey: [getSession.id],
  queryFn: ({ signal }) => readSession(signal),
  staleTime: 60_000,
});
