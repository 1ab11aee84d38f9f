import { Button, Group, Stack } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { getModel, listModels, type Model, runShadow, setShadow } from '@tidewaiter/contract';
import { useTranslation } from 'react-i18next';
import { JobProgress } from '../../components/jobs/job-progress.tsx';
import { Card } from '../../components/ui/card.tsx';
import { InlineProblem } from '../../components/ui/inline-problem.tsx';
import { call } from '../../lib/api/call.ts';
import { endpointQuery } from '../../lib/api/endpoint-query.ts';
import { useFormats } from '../../lib/format/use-formats.ts';
import { useMay } from '../../lib/session/use-session.ts';
import { ComparisonTable } from './comparison-table.tsx';
import { useModelJob } from './use-model-job.ts';

/** A challenger that scores what the live model scores, touching no lane, and how both fare on what was examined since. */
export function ShadowCard({ model }: { readonly model: Model }) {
  const { t } = useTranslation('models');
  const formats = useFormats();
  const queryClient = useQueryClient();
  const [maySet, mayRun] = [useMay(setShadow.access), useMay(runShadow.access)];
  const params = { id: model.id };
  const { job, start, running } = useModelJob(() => call(runShadow, {}), [getModel.id]);
  const set = useMutation({
    mutationFn: (on: boolean) => call(setShadow, { params, body: { on } }),
    onSuccess: (now) => {
      queryClient.setQueryData(endpointQuery(getModel, { params }).queryKey, now);
      void queryClient.invalidateQueries({ queryKey: [listModels.id] });
    },
  });
  const { shadow, shadowSince } = model;
  const challenges = model.status === 'trained' || model.status === 'proposed';
  if (shadow === null && !challenges) return null;
  const info = shadow?.shadow ?? null;
  const random = info?.reasons.find(({ reason }) => reason === 'random')?.examined ?? 0;
  const title =
    shadow !== null
      ? t(`shadow.verdict.${shadow.verdict}`, { champion: shadow.champion })
      : shadowSince === null
        ? t('shadow.off')
        : t('shadow.waiting', { since: formats.date(shadowSince) });
  const note =
    shadow === null || info === null
      ? undefined
      : t('shadow.base', {
          items: formats.number(shadow.items),
          scored: formats.number(info.scored),
          since: formats.date(info.since),
        });
  return (
    <Card
      title={title}
      note={note}
      actions={
        <Group gap="xs">
          {mayRun && shadowSince !== null && (
            <Button
              size="xs"
              variant="default"
              disabled={running}
              loading={start.isPending}
              onClick={() => start.mutate()}
            >
              {t('shadow.refresh')}
            </Button>
          )}
          {maySet && challenges && (
            <Button
              size="xs"
              variant="default"
              loading={set.isPending}
              onClick={() => set.mutate(shadowSince === null)}
            >
              {t(shadowSince === null ? 'shadow.start' : 'shadow.stop')}
            </Button>
          )}
        </Group>
      }
    >
      <Stack gap="sm">
        <InlineProblem error={set.error ?? start.error} />
        {job !== undefined && <JobProgress job={job} />}
        {shadow !== null && (
          <>
            <ComparisonTable
              measures={shadow.measures}
              champion={shadow.champion}
              challenger={shadow.challenger}
              caption={t('compare.caption', { champion: shadow.champion, challenger: shadow.challenger })}
            />
            <p style={{ margin: 0 }}>{t('shadow.honest', { random: formats.number(random) })}</p>
          </>
        )}
      </Stack>
    </Card>
  );
}
