import { queryOptions } from '@tanstack/react-query';
import type { AnswerOf, Endpoint } from '@tidewaiter/contract';
import { type CallInput, call } from './call.ts';
import { urlOf } from './url-of.ts';

/**
 * Query options for a GET endpoint: `useQuery(endpointQuery(listBatches, { query: { limit: 50 } }))`.
 * Its key is `[endpoint.id, address]`, so `invalidateQueries({ queryKey: [listBatches.id] })` refreshes every page of it.
 */
export function endpointQuery<const E extends Endpoint>(endpoint: E, input: CallInput<E>) {
  return queryOptions<AnswerOf<E>>({
    queryKey: [endpoint.id, urlOf(endpoint, input)],
    queryFn: ({ signal }) => call(endpoint, { ...input, signal }),
  });
}
