import type { Model } from '@tidewaiter/contract';
import { useTranslation } from 'react-i18next';
import { Reliability } from '../../components/charts/charts.tsx';
import { Card } from '../../components/ui/card.tsx';
import { useFormats } from '../../lib/format/use-formats.ts';

/** Whether the model's probabilities can be believed. */
export function ReliabilityCard({ model }: { readonly model: Model }) {
  const { t } = useTranslation('models');
  const formats = useFormats();
  const { reliability, rows } = model.evaluation;
  const ece = rows.find((row) => row.subset === 'all' && row.model === model.kind)?.ece ?? null;
  const title =
    ece === null ? t('reliability.title') : t('reliability.finding', { points: formats.number(ece * 100, 1) });
  return (
    <Card title={title} note={t('reliability.note')}>
      <Reliability
        points={reliability}
        caption={title}
        predictedLabel={t('reliability.predicted')}
        observedLabel={t('reliability.observed')}
        itemsLabel={t('charts:items')}
        diagonalLabel={t('reliability.diagonal')}
        format={(share) => formats.percent(share, 0)}
        formatItems={(items) => formats.number(items)}
      />
    </Card>
  );
}
