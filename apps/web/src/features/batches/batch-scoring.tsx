import { Button, Stack } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type Batch, listBatches, listJobs, listModels, listWorklist, startSelectionRun } from '@tidewaiter/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { JobProgress } from '../../components/jobs/job-progress.tsx';
import { Card } from '../../components/ui/card.tsx';
import { InlineProblem } from '../../components/ui/inline-problem.tsx';
import { TextLink } from '../../components/ui/text-link.tsx';
import { call } from '../../lib/api/call.ts';
import { endpointQuery } from '../../lib/api/endpoint-query.ts';
import { useFormats } from '../../lib/format/use-formats.ts';
import { useJob } from '../../lib/jobs/use-job.ts';
import { useMay } from '../../lib/session/use-session.ts';
import { followUpJob } from './follow-up-job.ts';
import { LaneCounts } from './lane-counts.tsx';
import { scoringResultOf } from './scoring-result.ts';

/** From a loaded batch to lanes: what was started by itself, what can be started here, what came of it. */
export function BatchScoring({ batch }: { readonly batch: Batch }) {
  const { t } = useTranslation('batches');
  const formats = useFormats();
  const queryClient = useQueryClient();
  const mayStart = useMay(startSelectionRun.access);
  const mayReadWorklist = useMay(listWorklist.access);
  const [asked, setAsked] = useState<string | null>(null);
  const jobs = useQuery(endpointQuery(listJobs, { query: { limit: 100 } }));
  const models = useQuery(endpointQuery(listModels, {}));
  const live = models.data?.rows.find((model) => model.status === 'live');
  const byItself = followUpJob(batch, jobs.data?.rows ?? []);
  const job = useJob(asked ?? byItself?.id ?? null, () => {
    void queryClient.invalidateQueries({ queryKey: [listBatches.id] });
  });
  const start = useMutation({
    mutationFn: () => call(startSelectionRun, { body: { batchId: batch.id } }),
    onSuccess: ({ id }) => setAsked(id),
  });
  const result = job === undefined ? null : scoringResultOf(job);
  const running = job?.status === 'queued' || job?.status === 'running';
  const sentence =
    result !== null
      ? t('scoring.done', {
          items: formats.number(result.items),
          referrals: formats.number(result.referrals),
          seconds: formats.number(result.seconds, 1),
        })
      : live === undefined && models.isSuccess
        ? t('scoring.noModel')
        : asked === null && byItself !== null
          ? t('scoring.byItself')
          : t('scoring.hint');
  return (
    <Card
      title={t('scoring.title')}
      {...(result !== null
        ? { note: t('scoring.scoredBy', { id: result.model }) }
        : live === undefined
          ? {}
          : { note: t('scoring.model', { id: live.id }) })}
      actions={
        mayStart && (
          <Button
            variant={result === null ? 'filled' : 'default'}
            onClick={() => start.mutate()}
            loading={start.isPending}
            disabled={running || live === undefined}
          >
            {t(result === null ? 'scoring.start' : 'scoring.again')}
          </Button>
        )
      }
    >
      <Stack gap="sm">
        <p style={{ margin: 0 }}>{sentence}</p>
        <InlineProblem error={start.error} />
        {job !== undefined && <JobProgress job={job} />}
        {result !== null && <LaneCounts result={result} />}
        {result !== null && mayReadWorklist && <TextLink to="/worklist">{t('scoring.worklist')}</TextLink>}
      </Stack>
    </Card>
  );
}
