import { useQuery, useQueryClient } from '@tanstack/react-query';
import { cancelJob, getJob, type Job, jobSchema, watchJob } from '@tidewaiter/contract';
import { useEffect, useRef } from 'react';
import { call } from '../api/call.ts';
import { endpointQuery } from '../api/endpoint-query.ts';
import { urlOf } from '../api/url-of.ts';
import { useWatch } from '../api/use-watch.ts';

export function hasEnded(job: Job): boolean {
  return job.status === 'done' || job.status === 'failed' || job.status === 'cancelled';
}

/** Long work as it stands, followed until it ends; `onEnd` is called once, when it was seen to end. */
export function useJob(id: string | null, onEnd?: (job: Job) => void): Job | undefined {
  const queryClient = useQueryClient();
  const query = endpointQuery(getJob, { params: { id: id ?? '' } });
  const job = useQuery({ ...query, enabled: id !== null }).data;
  const running = id !== null && (job === undefined || !hasEnded(job));
  const seen = useRef<string | null>(null);
  const hear = useRef(onEnd);
  useEffect(() => {
    hear.current = onEnd;
  });
  useWatch({
    url: running ? urlOf(watchJob, { params: { id } }) : null,
    schema: jobSchema,
    onEvent: (event) => queryClient.setQueryData(query.queryKey, event),
  });
  useEffect(() => {
    if (running) seen.current = id;
    else if (job !== undefined && seen.current === job.id) {
      seen.current = null;
      hear.current?.(job);
    }
  }, [running, id, job]);
  return id === null ? undefined : job;
}

/** Asks long work to stop; how it then stands comes by the stream. */
export async function stopJob(id: string): Promise<void> {
  await call(cancelJob, { params: { id } });
}
