import { Button, Stack } from '@mantine/core';
import { compareModel, getModel, type Model } from '@tidewaiter/contract';
import { useTranslation } from 'react-i18next';
import { JobProgress } from '../../components/jobs/job-progress.tsx';
import { Card } from '../../components/ui/card.tsx';
import { InlineProblem } from '../../components/ui/inline-problem.tsx';
import { call } from '../../lib/api/call.ts';
import { useFormats } from '../../lib/format/use-formats.ts';
import { useMay } from '../../lib/session/use-session.ts';
import { ComparisonTable } from './comparison-table.tsx';
import { useModelJob } from './use-model-job.ts';

/** The model beside the live one on the last closed window, and a way to compare them again. */
export function ComparisonCard({ model }: { readonly model: Model }) {
  const { t } = useTranslation('models');
  const formats = useFormats();
  const mayCompare = useMay(compareModel.access);
  const ask = () => call(compareModel, { params: { id: model.id } });
  const { job, start: compare, running } = useModelJob(ask, [getModel.id]);
  const { comparison } = model;
  if (comparison === null && (model.status === 'live' || !mayCompare)) return null;
  return (
    <Card
      title={
        comparison === null
          ? t('compare.none')
          : t(`compare.verdict.${comparison.verdict}`, { champion: comparison.champion })
      }
      note={
        comparison === null
          ? undefined
          : t('compare.base', {
              items: formats.number(comparison.items),
              from: formats.date(comparison.window.from),
              to: formats.date(comparison.window.to),
            })
      }
      actions={
        mayCompare &&
        model.status !== 'live' && (
          <Button
            size="xs"
            variant="default"
            disabled={running}
            loading={compare.isPending}
            onClick={() => compare.mutate()}
          >
            {t('compare.start')}
          </Button>
        )
      }
    >
      <Stack gap="sm">
        <InlineProblem error={compare.error} />
        {job !== undefined && <JobProgress job={job} />}
        {comparison !== null && (
          <ComparisonTable
            measures={comparison.measures}
            champion={comparison.champion}
            challenger={comparison.challenger}
            caption={t('compare.caption', { champion: comparison.champion, challenger: comparison.challenger })}
          />
        )}
        {comparison?.twin === true && <p style={{ margin: 0 }}>{t('compare.twin')}</p>}
        {comparison !== null && comparison.championSaw > 0 && (
          <p style={{ margin: 0 }}>{t('compare.saw', { share: formats.percent(comparison.championSaw, 0) })}</p>
        )}
      </Stack>
    </Card>
  );
}
