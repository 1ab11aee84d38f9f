import { getDeclaration } from '@tidewaiter/contract';
import { endpointQuery } from '../../lib/api/endpoint-query.ts';

/** How often what is open is fetched again, so that a colleague's decision shows. */
export const declarationEveryMs = 15_000;

/** One declaration, whole. */
export function declarationQuery(number: string): ReturnType<typeof endpointQuery<typeof getDeclaration>> {
  return endpointQuery(getDeclaration, { params: { number } });
}
