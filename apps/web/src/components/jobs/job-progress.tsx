import { useMutation } from '@tanstack/react-query';
import { cancelJob, type Job } from '@tidewaiter/contract';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../lib/format/use-formats.ts';
import { jobProblem } from '../../lib/jobs/job-problem.ts';
import { hasEnded, stopJob } from '../../lib/jobs/use-job.ts';
import { useMay } from '../../lib/session/use-session.ts';
import { InlineProblem } from '../ui/inline-problem.tsx';
import { ProgressBar } from '../ui/progress-bar.tsx';

/** Where long work stands, with a way to stop it; its failure where it failed; nothing once it is done. */
export function JobProgress({ job }: { readonly job: Job }) {
  const { t, i18n } = useTranslation('jobs');
  const formats = useFormats();
  const mayStop = useMay(cancelJob.access);
  const stop = useMutation({ mutationFn: () => stopJob(job.id) });
  if (job.status === 'cancelled') return <p role="status">{t('cancelled')}</p>;
  if (hasEnded(job)) return <InlineProblem error={jobProblem(job)} />;
  const { step, done, total, loss } = job.progress;
  const key = `step.${step.replaceAll(' ', '_')}`;
  const label = job.status === 'queued' || !i18n.exists(`jobs:${key}`) ? t(`waiting.${job.kind}`) : t(key);
  const detail =
    done === 0
      ? undefined
      : total === null
        ? t('items', { done: formats.number(done) })
        : loss === null
          ? t('of', { done: formats.number(done), total: formats.number(total) })
          : t('ofLoss', { done: formats.number(done), total: formats.number(total), loss: formats.number(loss, 4) });
  return (
    <>
      <ProgressBar
        label={label}
        share={total === null || total === 0 ? null : done / total}
        {...(detail === undefined ? {} : { detail })}
        onCancel={mayStop && !stop.isPending ? () => stop.mutate() : undefined}
      />
      <InlineProblem error={stop.error} />
    </>
  );
}
