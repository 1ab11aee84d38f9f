import type { Job } from '@tidewaiter/contract';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../lib/format/use-formats.ts';
import { useProblemText } from '../../lib/i18n/use-problem-text.ts';
import { jobProblem } from '../../lib/jobs/job-problem.ts';

/** How far a job is, or what it failed by and when it is tried again, in a few words. */
export function JobStanding({ job }: { readonly job: Job }) {
  const { t, i18n } = useTranslation('jobs');
  const formats = useFormats();
  const problemText = useProblemText();
  const problem = jobProblem(job);
  if (problem !== null) {
    const { title, detail } = problemText(problem);
    return <span title={detail}>{title}</span>;
  }
  if (job.nextAttemptAt !== null) return <span>{t('again', { when: formats.dateTime(job.nextAttemptAt) })}</span>;
  if (job.status !== 'running') return <span>–</span>;
  const { step, done, total } = job.progress;
  const key = `step.${step.replaceAll(' ', '_')}`;
  const name = i18n.exists(`jobs:${key}`) ? t(key) : step;
  return (
    <span>{total === null || total === 0 ? name : `${name} ${formats.percent(Math.min(1, done / total), 0)}`}</span>
  );
}
