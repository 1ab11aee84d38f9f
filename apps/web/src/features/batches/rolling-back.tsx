import { useQueryClient } from '@tanstack/react-query';
import { getBatch, listBatches } from '@tidewaiter/contract';
import { JobProgress } from '../../components/jobs/job-progress.tsx';
import { useJob } from '../../lib/jobs/use-job.ts';

/** A large batch on its way out, with a way to stop that. */
export function RollingBack({ jobId }: { readonly jobId: string }) {
  const queryClient = useQueryClient();
  const job = useJob(jobId, () => {
    void queryClient.invalidateQueries({ queryKey: [getBatch.id] });
    void queryClient.invalidateQueries({ queryKey: [listBatches.id] });
  });
  return job === undefined ? null : <JobProgress job={job} />;
}
