import type { ComparedMeasure } from '@tidewaiter/domain';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../lib/format/use-formats.ts';
import styles from './evaluation-grid.module.css';

export interface ComparisonTableProps {
  readonly measures: readonly ComparedMeasure[];
  readonly champion: number;
  readonly challenger: number;
  readonly caption: string;
}

// Whoever has no mouse scrolls it by the arrow keys.
const scrollFocus = { tabIndex: 0 } as const;

/** Two models measure by measure, with the difference in percentage points and its 95 % interval. */
export function ComparisonTable({ measures, champion, challenger, caption }: ComparisonTableProps) {
  const { t } = useTranslation('models');
  const formats = useFormats();
  const points = (value: number | null) => (value === null ? '–' : formats.signed(value * 100, 1));
  return (
    <section className={styles.scroll} aria-label={caption} {...scrollFocus}>
      <table className={styles.table}>
        <caption className="tw-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col" className={styles.name}>
              {t('compare.measure')}
            </th>
            <th scope="col">{t('one.title', { id: champion })}</th>
            <th scope="col">{t('one.title', { id: challenger })}</th>
            <th scope="col">{t('compare.difference')}</th>
            <th scope="col">{t('compare.interval')}</th>
          </tr>
        </thead>
        <tbody>
          {measures.map((row) => (
            <tr key={`${row.measure} ${row.percent}`} data-own={row.percent === '5'}>
              <th scope="row" className={styles.name}>
                {t('compare.at', {
                  measure: t(`compare.name.${row.measure}`),
                  percent: formats.percent(Number(row.percent) / 100, 0),
                })}
              </th>
              <td>{formats.percent(row.champion)}</td>
              <td>{formats.percent(row.challenger)}</td>
              <td>
                <bdi dir="ltr">{points(row.difference)}</bdi>
              </td>
              <td>
                <bdi dir="ltr">
                  {points(row.low)} – {points(row.high)}
                </bdi>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
