import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type Batch, getBatch, listJobs, retryJob } from '@tidewaiter/contract';
import { useTranslation } from 'react-i18next';
import { InlineProblem } from '../../components/ui/inline-problem.tsx';
import { call } from '../../lib/api/call.ts';
import { endpointQuery } from '../../lib/api/endpoint-query.ts';
import { useMay } from '../../lib/session/use-session.ts';

/** What failed for no fault of the file: its bytes are kept, so that it can be loaded without being sent again. */
const passing = new Set(['internal', 'unavailable', 'disk_full', 'conflict']);

/** Loads a batch again that failed for a reason that may be gone. */
export function RetryLoad({ batch }: { readonly batch: Batch }) {
  const { t } = useTranslation('batches');
  const queryClient = useQueryClient();
  const may = useMay(retryJob.access) && batch.error !== null && passing.has(batch.error.code);
  const jobs = useQuery({
    ...endpointQuery(listJobs, { query: { kind: 'load', status: 'failed', limit: 500 } }),
    enabled: may,
  });
  const job = jobs.data?.rows.find(({ batchId }) => batchId === batch.id);
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
