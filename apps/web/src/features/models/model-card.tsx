import type { Model } from '@tidewaiter/contract';
import { coldStartKind } from '@tidewaiter/domain';
import { useTranslation } from 'react-i18next';
import { Card } from '../../components/ui/card.tsx';
import { FactList } from '../../components/ui/fact-list.tsx';
import { useFormats } from '../../lib/format/use-formats.ts';
import styles from './model-card.module.css';
import { useModelName } from './use-model-name.ts';

/** How the model came to be and who stands for it. */
export function ModelCard({ model }: { readonly model: Model }) {
  const { t } = useTranslation('models');
  const formats = useFormats();
  const { modelName } = useModelName();
  const facts = [
    { name: t('fact.kind'), value: modelName(model.kind) },
    { name: t('column.asOf'), value: formats.date(model.asOf) },
    { name: t('fact.choice'), value: model.facts === null ? '–' : t(`fact.chosen.${model.facts.choice}`) },
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
    ...(model.signedReason === null ? [] : [{ name: t('fact.signed'), value: <bdi>{model.signedReason}</bdi> }]),
    ...(model.facts === null ? [] : madeOf(model.facts)),
  ];
  function madeOf({ features, slices, nonCompliant, weighed, calibration }: NonNullable<Model['facts']>) {
    return [
      {
        name: t('fact.slices'),
        value: [slices.train, slices.validation, slices.calibration].map((items) => formats.number(items)).join(' · '),
      },
      { name: t('fact.nonCompliant'), value: formats.number(nonCompliant) },
      { name: t('fact.weighed'), value: formats.percent(weighed, 0) },
      {
        name: t('fact.features'),
        value: t('fact.featureList', { features: formats.number(features.count), version: features.version }),
      },
      {
        name: t('fact.constant'),
        value:
          features.constant.length === 0
            ? '–'
            : t('fact.constantCount', { n: formats.number(features.constant.length) }),
      },
      {
        name: t('fact.calibration'),
        value: t('fact.calibrated', {
          slope: formats.number(calibration.slope, 2),
          knots: formats.number(calibration.knots),
          duty: formats.number(calibration.dutyFactor, 2),
          power: formats.number(1 + calibration.dutyPower, 2),
        }),
      },
    ];
  }
  const limits = (['labels', 'selected', 'past', 'first'] as const).map((limit) => t(`limit.${limit}`));
  return (
    <Card title={t('fact.title')} note={t('fact.note')}>
      {model.kind === coldStartKind && model.evaluation.rows.length > 0 && <p>{t('words:coldStart')}</p>}
      <FactList facts={facts} />
      {model.facts !== null && model.facts.features.constant.length > 0 && (
        <details className={styles.more}>
          <summary>{t('fact.constant')}</summary>
          <p>
            <code dir="ltr">{model.facts.features.constant.join(', ')}</code>
          </p>
        </details>
      )}
      {model.facts !== null && model.facts.notes.length > 0 && (
        <details className={styles.more}>
          <summary>{t('fact.notes')}</summary>
          <ul dir="ltr" lang="en">
            {model.facts.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </details>
      )}
      <details className={styles.more}>
        <summary>{t('limit.title')}</summary>
        <ul>
          {limits.map((limit) => (
            <li key={limit}>{limit}</li>
          ))}
        </ul>
      </details>
    </Card>
  );
}
