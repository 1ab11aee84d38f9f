import { Button } from '@mantine/core';
import { getBatch, type Job } from '@tidewaiter/contract';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { DataColumn } from '../../components/ui/data-column.ts';
import { TextLink } from '../../components/ui/text-link.tsx';
import { useFormats } from '../../lib/format/use-formats.ts';
import { hasEnded } from '../../lib/jobs/use-job.ts';
import { useMay } from '../../lib/session/use-session.ts';
import { JobStanding } from './job-standing.tsx';
import { JobStatus } from './job-status.tsx';

export interface JobActs {
  /** Null where the reader may not. */
  readonly onRetry: ((job: Job) => void) | null;
  readonly onCancel: ((job: Job) => void) | null;
}

export function useJobColumns({ onRetry, onCancel }: JobActs): readonly DataColumn<Job>[] {
  const { t } = useTranslation('jobs');
  const formats = useFormats();
  const mayOpen = useMay(getBatch.access);
  return useMemo(
    () => [
      {
        id: 'kind',
        header: t('column.kind'),
        width: 'minmax(110px, 1fr)',
        cell: ({ kind, batchId }) =>
          batchId !== null && mayOpen ? (
            <TextLink to="/batches/$id" params={{ id: batchId }} preload={false}>
              {t(`kind.${kind}`)}
            </TextLink>
          ) : (
            t(`kind.${kind}`)
          ),
      },
      { id: 'status', header: t('column.status'), width: '104px', cell: ({ status }) => <JobStatus status={status} /> },
      {
        id: 'standing',
        header: t('column.standing'),
        width: 'minmax(160px, 2fr)',
        from: 640,
        cell: (job) => <JobStanding job={job} />,
      },
      {
        id: 'attempts',
        header: t('column.attempts'),
        width: '96px',
        align: 'end',
        from: 900,
        cell: ({ attempts, maxAttempts }) =>
          t('of', { done: formats.number(attempts), total: formats.number(maxAttempts) }),
      },
      {
        id: 'by',
        header: t('column.by'),
        width: 'minmax(100px, 1fr)',
        from: 1000,
        cell: ({ startedBy }) => <bdi>{startedBy}</bdi>,
      },
      {
        id: 'when',
        header: t('column.when'),
        width: '172px',
        align: 'end',
        from: 760,
        cell: ({ createdAt }) => formats.dateTime(createdAt),
      },
      {
        id: 'act',
        header: t('column.act'),
        width: '124px',
        cell: (job) => {
          if (job.retryable && onRetry !== null) {
            return (
              <Button size="compact-xs" variant="default" onClick={() => onRetry(job)}>
                {t('retry')}
              </Button>
            );
          }
          if (hasEnded(job) || onCancel === null) return null;
          return (
            <Button size="compact-xs" variant="default" onClick={() => onCancel(job)}>
              {t('stop')}
            </Button>
          );
        },
      },
    ],
    [t, formats, mayOpen, onRetry, onCancel],
  );
}
