import type { Model } from '@tidewaiter/contract';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../lib/format/use-formats.ts';
import styles from './evaluation-grid.module.css';
import { bestOf, isBest, measureColumns } from './evaluation-table.ts';
import { useModelName } from './use-model-name.ts';

const groups = ['precision', 'recall', 'revenue_recall', 'whole'] as const;

// Whoever has no mouse scrolls it by the arrow keys.
const scrollFocus = { tabIndex: 0 } as const;

/** The model beside its baselines on one subset: every measure, the best of each column in bold. */
export function EvaluationTable({ model, subset }: { readonly model: Model; readonly subset: string }) {
  const { t } = useTranslation('models');
  const formats = useFormats();
  const { modelName, subsetName } = useModelName();
  const rows = model.evaluation.rows.filter((row) => row.subset === subset);
  const best = new Map(measureColumns.map((column) => [column.id, bestOf(column, rows)]));
  return (
    <section className={styles.scroll} aria-label={t('evaluation.title')} {...scrollFocus}>
      <table className={styles.table}>
        <caption className="tw-hidden">{t('evaluation.caption', { subset: subsetName(subset) })}</caption>
        <thead>
          <tr>
            <th rowSpan={2} scope="col" className={styles.name}>
              {t('column.ranking')}
            </th>
            {groups.map((group) => (
              <th
                key={group}
                scope="colgroup"
                colSpan={measureColumns.filter((column) => column.group === group).length}
                className={styles.group}
              >
                {t(`group.${group}`)}
              </th>
            ))}
          </tr>
          <tr>
            {measureColumns.map((column) => (
              <th key={column.id} scope="col" data-first={isFirst(column.id)} title={t(`meaning.${column.measure}`)}>
                {column.percent === null
                  ? t(`measure.${column.measure}`)
                  : formats.percent(Number(column.percent) / 100, 0)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.model} data-own={row.model === model.kind}>
              <th scope="row" className={styles.name}>
                {modelName(row.model)}
                {row.model === model.kind && <span className={styles.own}>{t('evaluation.own')}</span>}
              </th>
              {measureColumns.map((column) => (
                <td
                  key={column.id}
                  data-first={isFirst(column.id)}
                  data-best={isBest(column, row, best.get(column.id) ?? null)}
                >
                  {formats.percent(column.valueOf(row))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function isFirst(id: string): boolean {
  return id.endsWith('-1') || id === 'auc';
}
