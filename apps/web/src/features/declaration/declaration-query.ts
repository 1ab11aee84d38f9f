import { getDeclaration } from '@tidewaiter/contract';
import { endpointQuery } from '../../lib/api/endpoint-query.ts';

/** One declaration, whole. */
export function declarationQuery(number: string): ReturnType<typeof endpointQuery<typeof getDeclaration>> {
  return endpointQuery(getDeclaration, { params: { number } });
}
