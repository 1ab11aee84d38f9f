import type { Model } from '@tidewaiter/contract';
import { useTranslation } from 'react-i18next';
import { Card } from '../../components/ui/card.tsx';
import { FactList } from '../../components/ui/fact-list.tsx';
import { useFormats } from '../../lib/format/use-formats.ts';
import { useModelName } from './use-model-name.ts';

/** How the model came to be and who stands for it. */
export function ModelCard({ model }: { readonly model: Model }) {
  const { t } = useTranslation('models');
  const formats = useFormats();
  const { modelName } = useModelName();
  const facts = [
    { name: t('fact.kind'), value: modelName(model.kind) },
    { name: t('column.asOf'), value: formats.date(model.asOf) },
    { name: t('column.window'), value: `${formats.date(model.window.from)} – ${formats.date(model.window.to)}` },
    { name: t('column.items'), value: formats.number(model.items) },
    { name: t('column.seconds'), value: formats.number(model.seconds, 1) },
    { name: t('column.backend'), value: model.backend },
    { name: t('fact.seed'), value: formats.number(model.seed) },
    { name: t('fact.checksum'), value: <code dir="ltr">{model.checksum.slice(0, 16)}</code> },
    { name: t('column.trainedBy'), value: <bdi>{model.trainedBy.name}</bdi> },
    { name: t('fact.createdAt'), value: formats.dateTime(model.createdAt) },
    { name: t('fact.proposedBy'), value: <bdi>{model.proposedBy?.name ?? '–'}</bdi> },
    { name: t('fact.approvedBy'), value: <bdi>{model.approvedBy?.name ?? '–'}</bdi> },
    { name: t('fact.approvedAt'), value: formats.dateTime(model.approvedAt) },
    { name: t('fact.retiredAt'), value: formats.dateTime(model.retiredAt) },
  ];
  return (
    <Card title={t('fact.title')} note={t('fact.note')}>
      <FactList facts={facts} />
    </Card>
  );
}
