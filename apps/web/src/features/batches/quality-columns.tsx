import type { BatchQualityView } from '@tidewaiter/contract';
import type { ColumnQuality } from '@tidewaiter/domain';
import { useTranslation } from 'react-i18next';
import { Card } from '../../components/ui/card.tsx';
import { useFormats } from '../../lib/format/use-formats.ts';
import styles from './quality-columns.module.css';

type Quality = NonNullable<BatchQualityView['quality']>;

/** Every column: how far it is filled, now and before, how much of it was valid, and what it holds. */
export function QualityColumns({ quality }: { readonly quality: Quality }) {
  const { t } = useTranslation('quality');
  const formats = useFormats();
  const { items, outcomes, sampled, earlier } = quality;
  const base = items || outcomes;
  const compared = earlier.batches > 0 && items > 0;
  return (
    <Card
      title={t('columns.title')}
      note={
        items > 0
          ? t('columns.noteItems', { items: formats.number(items), sampled: formats.number(sampled) })
          : t('columns.noteOutcomes', { items: formats.number(outcomes) })
      }
    >
      <table className={styles.columns}>
        <thead>
          <tr>
            <th scope="col">{t('columns.column')}</th>
            <th scope="col">{t('columns.filled')}</th>
            {compared && (
              <th scope="col" className={styles.number}>
                {t('columns.before')}
              </th>
            )}
            <th scope="col" className={styles.number}>
              {t('columns.valid')}
            </th>
            <th scope="col" className={styles.content}>
              {t('columns.content')}
            </th>
          </tr>
        </thead>
        <tbody>
          {quality.columns.map((column) => (
            <tr key={column.column}>
              <th scope="row">
                <code dir="ltr">{column.column}</code>
              </th>
              <td>
                <Filled share={base === 0 ? 0 : column.filled / base} />
              </td>
              {compared && <td className={styles.number}>{formats.percent(column.earlierFilled, 0)}</td>}
              <td className={styles.number}>{formats.percent(validShare(column), column.rejected === 0 ? 1 : 2)}</td>
              <td className={styles.content}>
                <Content column={column} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}

function Filled({ share }: { readonly share: number }) {
  const formats = useFormats();
  return (
    <span className={styles.filled}>
      <span className={styles.track} aria-hidden="true">
        <span className={styles.fill} style={{ width: `${share * 100}%` }} />
      </span>
      <span>{formats.percent(share)}</span>
    </span>
  );
}

function Content({ column }: { readonly column: ColumnQuality }) {
  const { t } = useTranslation('quality');
  const formats = useFormats();
  const { filled, distinct, quantiles, rejected, top, zero } = column;
  if (filled === 0) return t('columns.empty');
  const parts = [
    ...top.map(({ value, items }) => `${value} ${formats.percent(items / filled, 0)}`),
    ...(quantiles === null
      ? []
      : [
          t('columns.quantiles', {
            median: formats.compact(quantiles.median),
            low: formats.compact(quantiles.p01),
            high: formats.compact(quantiles.p99),
          }),
        ]),
    ...(distinct === null || distinct <= top.length
      ? []
      : [t('columns.distinct', { distinct: formats.number(distinct) })]),
    ...(zero === null || zero === 0 ? [] : [t('columns.zero', { zero: formats.number(zero) })]),
    ...(rejected === 0 ? [] : [t('columns.rejected', { rejected: formats.number(rejected) })]),
  ];
  return parts.map((part) => (
    <span key={part} className={styles.part}>
      <bdi>{part}</bdi>
    </span>
  ));
}

function validShare({ filled, rejected }: ColumnQuality): number | null {
  return filled + rejected === 0 ? null : filled / (filled + rejected);
}
