import { Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { listModels, trainModel } from '@tidewaiter/contract';
import { useTranslation } from 'react-i18next';
import { Card } from '../../components/ui/card.tsx';
import { CardGrid } from '../../components/ui/card-grid.tsx';
import { Page } from '../../components/ui/page.tsx';
import { TextLink } from '../../components/ui/text-link.tsx';
import { endpointQuery } from '../../lib/api/endpoint-query.ts';
import { useMay } from '../../lib/session/use-session.ts';
import { ModelTable } from './model-table.tsx';
import { NotJudged } from './not-judged.tsx';
import { PrecisionChart } from './precision-chart.tsx';
import { RetrainingCard } from './retraining-card.tsx';
import { TrainCard } from './train-card.tsx';
import { useFinding } from './use-finding.ts';

export function ModelsScreen() {
  const { t } = useTranslation('models');
  const finding = useFinding();
  const mayTrain = useMay(trainModel.access);
  const { data, error, isPending, refetch } = useQuery(endpointQuery(listModels, {}));
  const live = data?.rows.find((model) => model.status === 'live');
  const note =
    data === undefined
      ? undefined
      : t('note', { live: live === undefined ? t('noLive') : t('liveIs', { id: live.id }), backend: data.backend });
  const versions = (
    <Card title={t('versions')}>
      <ModelTable
        models={data?.rows ?? []}
        loading={isPending}
        error={error ?? undefined}
        onRetry={() => void refetch()}
      />
    </Card>
  );
  return (
    <Page title={t('title')} note={note}>
      {live !== undefined && live.evaluation.rows.length === 0 && <NotJudged kind={live.kind} />}
      {live !== undefined && live.evaluation.rows.length > 0 && (
        <Card
          title={finding(live)}
          note={t('finding.note')}
          actions={
            <TextLink to="/models/$id" params={{ id: String(live.id) }}>
              {t('finding.open')}
            </TextLink>
          }
        >
          <PrecisionChart model={live} subset="all" />
        </Card>
      )}
      {mayTrain ? (
        <CardGrid>
          {versions}
          <Stack gap="md">
            <TrainCard />
            <RetrainingCard />
          </Stack>
        </CardGrid>
      ) : (
        versions
      )}
    </Page>
  );
}
