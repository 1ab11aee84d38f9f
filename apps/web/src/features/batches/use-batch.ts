import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type Batch, batchSchema, getBatch, watchBatch } from '@tidewaiter/contract';
import { useEffect, useState } from 'react';
import { endpointQuery } from '../../lib/api/endpoint-query.ts';
import { urlOf } from '../../lib/api/url-of.ts';
import { useWatch } from '../../lib/api/use-watch.ts';

export function isComingIn({ status }: Pick<Batch, 'status'>): boolean {
  return status === 'receiving' || status === 'queued' || status === 'loading';
}

const withoutStream = 3000;

/** One batch, followed by its stream while it comes in, or asked for again and again where there is no stream. */
export function useBatch(id: string) {
  const queryClient = useQueryClient();
  const options = endpointQuery(getBatch, { params: { id } });
  const [live, setLive] = useState(false);
  const query = useQuery({
    ...options,
    refetchInterval: ({ state }) => {
      const { data } = state;
      const moves = data !== undefined && (isComingIn(data) || data.jobId !== null);
      return moves && (!live || !isComingIn(data)) ? withoutStream : false;
    },
  });
  const stream = useWatch({
    url: query.data !== undefined && isComingIn(query.data) ? urlOf(watchBatch, { params: { id } }) : null,
    schema: batchSchema,
    onEvent: (batch) => {
      // One that turned out to repeat another ends as that one.
      if (batch.id === id) queryClient.setQueryData(options.queryKey, batch);
    },
  });
  useEffect(() => setLive(stream === 'live'), [stream]);
  return query;
}
