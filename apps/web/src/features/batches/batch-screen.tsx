import { getRouteApi } from '@tanstack/react-router';
import { type Batch, deleteBatch } from '@tidewaiter/contract';
import { useTranslation } from 'react-i18next';
import { Card } from '../../components/ui/card.tsx';
import { ErrorState } from '../../components/ui/error-state.tsx';
import { FactList } from '../../components/ui/fact-list.tsx';
import { InlineProblem } from '../../components/ui/inline-problem.tsx';
import { Page } from '../../components/ui/page.tsx';
import { TextLink } from '../../components/ui/text-link.tsx';
import { ApiProblem } from '../../lib/api/api-problem.ts';
import { useFormats } from '../../lib/format/use-formats.ts';
import { useMay } from '../../lib/session/use-session.ts';
import { BatchEquation } from './batch-equation.tsx';
import { BatchProgress } from './batch-progress.tsx';
import { BatchScoring } from './batch-scoring.tsx';
import { BatchStatus } from './batch-status.tsx';
import { QualitySection } from './quality-section.tsx';
import { RejectedRows } from './rejected-rows.tsx';
import { RetryLoad } from './retry-load.tsx';
import { RollBack } from './roll-back.tsx';
import { RollingBack } from './rolling-back.tsx';
import { isComingIn, useBatch } from './use-batch.ts';

const route = getRouteApi('/_app/batches/$id');

export function BatchScreen() {
  const { t } = useTranslation('batches');
  const { id } = route.useParams();
  const mayDelete = useMay(deleteBatch.access);
  const { data: batch, error, refetch } = useBatch(id);
  const removable = batch !== undefined && (isComingIn(batch) || (batch.status === 'loaded' && batch.jobId === null));
  return (
    <Page
      title={batch?.fileName ?? t('one.title')}
      note={batch !== undefined && <BatchStatus status={batch.status} />}
      views={<TextLink to="/batches">{t('one.all')}</TextLink>}
      actions={mayDelete && removable && <RollBack batch={batch} comingIn={isComingIn(batch)} />}
    >
      {error !== null && batch === undefined && <ErrorState error={error} onRetry={() => void refetch()} />}
      {batch !== undefined && <BatchContent batch={batch} />}
    </Page>
  );
}

function BatchContent({ batch }: { readonly batch: Batch }) {
  const { t } = useTranslation('batches');
  const formats = useFormats();
  const { error } = batch;
  const facts = [
    { name: t('column.layout'), value: batch.layout === null ? '–' : t(`words:layout.${batch.layout}`) },
    ...(batch.mapping === null ? [] : [{ name: t('fact.mapping'), value: <bdi>{batch.mapping}</bdi> }]),
    ...(batch.format === null
      ? []
      : [{ name: t('fact.format'), value: <bdi>{[batch.format, batch.encoding].filter(Boolean).join(', ')}</bdi> }]),
    { name: t('fact.size'), value: formats.bytes(batch.size ?? batch.bytes) },
    { name: t('fact.seconds'), value: t('fact.secondsValue', { seconds: formats.number(batch.seconds, 1) }) },
    { name: t('column.by'), value: <bdi>{batch.createdBy}</bdi> },
    { name: t('column.when'), value: formats.dateTime(batch.createdAt) },
    { name: t('fact.checksum'), value: <code dir="ltr">{batch.sha256?.slice(0, 16) ?? '–'}</code> },
  ];
  return (
    <>
      {error !== null && <InlineProblem error={new ApiProblem(error.code, error.code, 0, error.message)} />}
      {batch.status === 'failed' && <RetryLoad batch={batch} />}
      <Card title={t(`sentence.${batch.status}`)} {...(batch.superseded > 0 ? { note: t('one.equation') } : {})}>
        {batch.status === 'loaded' && <BatchEquation counts={batch} />}
        {isComingIn(batch) && <BatchProgress batch={batch} />}
        {batch.status === 'loaded' && batch.jobId !== null && <RollingBack jobId={batch.jobId} />}
        {batch.unknownColumns.length > 0 && (
          <p style={{ margin: '12px 0 0' }}>
            {t('one.unknownColumns')} <code dir="ltr">{batch.unknownColumns.join(', ')}</code>
          </p>
        )}
      </Card>
      {batch.rejectedByCode.length > 0 && <RejectedRows batch={batch} />}
      {batch.status === 'loaded' && batch.layout !== 'outcomes' && <BatchScoring batch={batch} />}
      {batch.status === 'loaded' && <QualitySection batchId={batch.id} />}
      <Card title={t('fact.title')}>
        <FactList facts={facts} />
      </Card>
    </>
  );
}
