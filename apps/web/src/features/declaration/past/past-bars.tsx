import { useTranslation } from 'react-i18next';
import { ChartFrame } from '../../../components/charts/chart-frame.tsx';
import { useFormats } from '../../../lib/format/use-formats.ts';
import type { PastMonth } from './months-until.ts';
import styles from './past-bars.module.css';

interface PastBarsProps {
  readonly months: readonly PastMonth[];
  readonly caption: string;
  /** Whether bars are of all items, or of those examined where only these are known. */
  readonly of: 'items' | 'examined';
}

/** Items a month as bars from zero, with what control found above them. */
export function PastBars({ months, caption, of }: PastBarsProps) {
  const { t } = useTranslation('declaration');
  const formats = useFormats();
  const end = Math.max(...months.map((month) => month[of]), 1);
  const bar = { items: t('past.items'), examined: t('past.examined') }[of];
  const table = {
    caption,
    head: [t('past.month'), ...(of === 'items' ? [bar] : []), t('past.examined'), t('past.nonCompliant')],
    rows: months.map((month) => ({
      id: month.month,
      cells: [
        formats.month(month.month),
        ...(of === 'items' ? [formats.number(month.items)] : []),
        formats.number(month.examined),
        formats.number(month.nonCompliant),
      ] as const satisfies readonly [string, ...string[]],
    })),
  };
  const [first, last] = [months[0], months.at(-1)];
  return (
    <ChartFrame table={table} height={150}>
      <div className={styles.picture}>
        <div className={styles.months}>
          {months.map((month) => (
            <div
              key={month.month}
              className={styles.month}
              title={`${formats.month(month.month)} · ${bar} ${formats.number(month[of])}`}
            >
              <Marks month={month} />
              <span className={styles.room}>
                <span className={styles.bar} style={{ height: `${(month[of] / end) * 100}%` }} />
              </span>
            </div>
          ))}
        </div>
        <div className={styles.axis}>
          <span>{formats.month(first?.month)}</span>
          <span>
            {of === 'items'
              ? t('past.most', { n: formats.number(end) })
              : t('past.mostExamined', { n: formats.number(end) })}
          </span>
          {last !== first && <span>{formats.month(last?.month)}</span>}
        </div>
      </div>
    </ChartFrame>
  );
}

function Marks({ month }: { readonly month: PastMonth }) {
  const formats = useFormats();
  const compliant = month.examined - month.nonCompliant;
  return (
    <span className={styles.marks}>
      {month.nonCompliant > 0 && (
        <span className={styles.found}>
          ▲{month.nonCompliant > 1 && <small>{formats.number(month.nonCompliant)}</small>}
        </span>
      )}
      {compliant > 0 && (
        <span className={styles.clear}>●{compliant > 1 && <small>{formats.number(compliant)}</small>}</span>
      )}
    </span>
  );
}
