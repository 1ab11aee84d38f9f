import { getRoutePast, listSimilarCases } from '@tidewaiter/contract';
import { endpointQuery } from '../../../lib/api/endpoint-query.ts';

/** How long the past of an item is taken as it is: what was known before it was registered hardly changes. */
export const pastStaleMs = 300_000;

/** Asked for once the declaration stands, so that it never waits for it. */
export function similarCasesQuery(
  number: string,
  item: number,
): ReturnType<typeof endpointQuery<typeof listSimilarCases>> {
  return endpointQuery(listSimilarCases, { params: { number, item } });
}

/** Asked for once the declaration stands, so that it never waits for it. */
export function routePastQuery(number: string, item: number): ReturnType<typeof endpointQuery<typeof getRoutePast>> {
  return endpointQuery(getRoutePast, { params: { number, item } });
}
