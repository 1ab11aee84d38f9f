import { SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { approveModel, getModel, type Model } from '@tidewaiter/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../components/ui/card.tsx';
import { CardGrid } from '../../components/ui/card-grid.tsx';
import { ErrorState } from '../../components/ui/error-state.tsx';
import { Page } from '../../components/ui/page.tsx';
import { TextLink } from '../../components/ui/text-link.tsx';
import { endpointQuery } from '../../lib/api/endpoint-query.ts';
import { useFormats } from '../../lib/format/use-formats.ts';
import { useMay, useSession } from '../../lib/session/use-session.ts';
import { ComparisonCard } from './comparison-card.tsx';
import { DriftCard } from './drift-card.tsx';
import { DutyCard } from './duty-card.tsx';
import styles from './evaluation-grid.module.css';
import { EvaluationTable } from './evaluation-grid.tsx';
import { GainCard } from './gain-card.tsx';
import { ModelActions } from './model-actions.tsx';
import { ModelCard } from './model-card.tsx';
import { ModelStatus } from './model-status.tsx';
import { NotJudged } from './not-judged.tsx';
import { PrecisionChart } from './precision-chart.tsx';
import { ReliabilityCard } from './reliability-card.tsx';
import { ShadowCard } from './shadow-card.tsx';
import { SubgroupCard } from './subgroup-card.tsx';
import { useFinding } from './use-finding.ts';
import { useModelName } from './use-model-name.ts';

const route = getRouteApi('/_app/models/$id');

export function ModelScreen() {
  const { t } = useTranslation('models');
  const { id } = route.useParams();
  const { data: model, error, refetch } = useQuery(endpointQuery(getModel, { params: { id: Number(id) } }));
  return (
    <Page
      title={t('one.title', { id })}
      note={model !== undefined && <ModelStatus status={model.status} />}
      views={<TextLink to="/models">{t('one.all')}</TextLink>}
      actions={model !== undefined && <ModelActions model={model} />}
    >
      {error !== null && model === undefined && <ErrorState error={error} onRetry={() => void refetch()} />}
      {model !== undefined && <ModelContent model={model} />}
    </Page>
  );
}

function ModelContent({ model }: { readonly model: Model }) {
  const { t } = useTranslation('models');
  const formats = useFormats();
  const finding = useFinding();
  const { subsetName } = useModelName();
  const userId = useSession()?.userId;
  const mayApprove = useMay(approveModel.access);
  const subsets = [...new Set(model.evaluation.rows.map((row) => row.subset))];
  const [chosen, setChosen] = useState('all');
  const subset = subsets.includes(chosen) ? chosen : (subsets[0] ?? 'all');
  const row = model.evaluation.rows.find((one) => one.subset === subset && one.model === model.kind);
  const own = userId !== undefined && [model.trainedBy.id, model.proposedBy?.id].includes(userId);
  return (
    <>
      {model.status === 'proposed' && (
        <p role="note" className={styles.notice}>
          {t(own && mayApprove ? 'step.own' : 'step.waits')}
        </p>
      )}
      {model.evaluation.rows.length === 0 ? (
        <NotJudged kind={model.kind} />
      ) : (
        <>
          <Card
            title={finding(model)}
            note={
              row === undefined
                ? undefined
                : t('evaluation.base', {
                    items: formats.number(row.items),
                    nonCompliant: formats.number(row.nonCompliant),
                    split: formats.date(model.evaluation.split),
                  })
            }
            actions={
              <SegmentedControl
                size="xs"
                value={subset}
                onChange={setChosen}
                data={subsets.map((value) => ({ value, label: subsetName(value) }))}
                aria-label={t('evaluation.subset')}
              />
            }
          >
            <EvaluationTable model={model} subset={subset} />
          </Card>
          <CardGrid even>
            <Card title={t('chart.title')} note={subsetName(subset)}>
              <PrecisionChart model={model} subset={subset} />
            </Card>
            <ReliabilityCard model={model} />
          </CardGrid>
        </>
      )}
      <ComparisonCard model={model} />
      <ShadowCard model={model} />
      <GainCard model={model} />
      <DutyCard model={model} />
      <SubgroupCard model={model} />
      <DriftCard model={model} />
      <ModelCard model={model} />
    </>
  );
}
