import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Job } from '@tidewaiter/contract';
import { useState } from 'react';
import { hasEnded, useJob } from '../../lib/jobs/use-job.ts';

/** Long work asked for from a model's page: how to ask, how it stands, and what is read anew once it has ended. */
export function useModelJob(ask: () => Promise<Job>, changes: readonly string[]) {
  const queryClient = useQueryClient();
  const [asked, setAsked] = useState<string | null>(null);
  const job = useJob(asked, () => {
    for (const id of changes) void queryClient.invalidateQueries({ queryKey: [id] });
  });
  const start = useMutation({ mutationFn: ask, onSuccess: ({ id }) => setAsked(id) });
  return { job, start, running: job !== undefined && !hasEnded(job) };
}
