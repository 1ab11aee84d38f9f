import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type Batch, getBatch, listJobs, retryJob } from '@tidewaiter/contract';
import { useTranslation } from 'react-i18next';
import { InlineProblem } from '../../components/ui/inline-problem.tsx';
import { call } from '../../lib/api/call.ts';
import { endpointQuery } from '../../lib/api/endpoint-query.ts';
import { useMay } from '../../lib/session/use-session.ts';

/** Loads a batch again that failed for a reason that may be gone. */
export function RetryLoad({ batch }: { readonly batch: Batch }) {
  const { t } = useTranslation('batches');
  const queryClient = useQueryClient();
  const may = useMay(retryJob.access);
  const jobs = useQuery({
    ...endpointQuery(listJobs, { query: { kind: 'load', status: 'failed', limit: 500 } }),
    enabled: may,
  });
  const job = jobs.data?.rows.find(({ batchId, retryable }) => batchId === batch.id && retryable);
  const retry = useMutation({
    mutationFn: (id: string) => call(retryJob, { params: { id } }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: [getBatch.id] }),
  });
  if (!may || job === undefined) return null;
  return (
    <div>
      <Button variant="default" loading={retry.isPending} onClick={() => retry.mutate(job.id)}>
        {t('retry')}
      </Button>
      <InlineProblem error={retry.error} />
    </div>
  );
}
