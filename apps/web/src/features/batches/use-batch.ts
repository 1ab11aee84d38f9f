import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type Batch, batchSchema, getBatch, watchBatch } from '@tidewaiter/contract';
import { endpointQuery } from '../../lib/api/endpoint-query.ts';
import { urlOf } from '../../lib/api/url-of.ts';
import { useWatch } from '../../lib/api/use-watch.ts';

export function isComingIn({ status }: Pick<Batch, 'status'>): boolean {
  return status === 'receiving' || status === 'queued' || status === 'loading';
}

/** One batch, followed by its stream while it comes in. */
export function useBatch(id: string) {
  const queryClient = useQueryClient();
  const options = endpointQuery(getBatch, { params: { id } });
  const query = useQuery(options);
  useWatch({
    url: query.data !== undefined && isComingIn(query.data) ? urlOf(watchBatch, { params: { id } }) : null,
    schema: batchSchema,
    onEvent: (batch) => queryClient.setQueryData(options.queryKey, batch),
  });
  return query;
}
