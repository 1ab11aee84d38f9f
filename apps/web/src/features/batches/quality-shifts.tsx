import type { BatchQualityView } from '@tidewaiter/contract';
import type { Shift } from '@tidewaiter/domain';
import { useTranslation } from 'react-i18next';
import { Bars } from '../../components/charts/bars.tsx';
import { PairedBars } from '../../components/charts/paired-bars.tsx';
import { Card } from '../../components/ui/card.tsx';
import { useFormats } from '../../lib/format/use-formats.ts';
import styles from './quality-shifts.module.css';
import { useColumnText } from './use-finding-text.ts';
import { useShiftValue } from './use-shift-value.ts';

type Quality = NonNullable<BatchQualityView['quality']>;

const mostDrawn = 3;
/** A scale on which a large shift reaches half way, so that small ones look small. */
const leastEnd = 0.5;

/** How far each column has moved against earlier batches, and what moved in those that moved. */
export function QualityShifts({ quality }: { readonly quality: Quality }) {
  const { t } = useTranslation('quality');
  const formats = useFormats();
  const columnText = useColumnText();
  const { shifts, earlier } = quality;
  if (shifts.length === 0) {
    return (
      <Card title={t('shift.title')}>
        <p className={styles.none}>{t('shift.none')}</p>
      </Card>
    );
  }
  const moved = shifts.filter(({ size }) => size !== 'small');
  return (
    <Card
      title={
        moved.length === 0
          ? t('shift.steady', { batches: formats.number(earlier.batches) })
          : t('shift.moved', { columns: formats.list(moved.map(({ column }) => columnText(column))) })
      }
      note={t('shift.note', { items: formats.number(quality.items), earlier: formats.number(earlier.items) })}
    >
      <div className={styles.shifts}>
        <Bars
          caption={t('shift.caption')}
          max={Math.max(leastEnd, ...shifts.map(({ psi }) => psi))}
          rows={shifts.map(({ column, psi, size }) => ({
            id: column,
            label: columnText(column),
            value: psi,
            text: t('shift.psi', { psi: formats.number(psi, 2), size: t(`shift.size.${size}`) }),
          }))}
        />
        {moved.slice(0, mostDrawn).map((shift) => (
          <Moved key={shift.column} shift={shift} />
        ))}
      </div>
    </Card>
  );
}

function Moved({ shift }: { readonly shift: Shift }) {
  const { t } = useTranslation('quality');
  const formats = useFormats();
  const columnText = useColumnText();
  const valueText = useShiftValue(shift);
  return (
    <PairedBars
      caption={t('shift.pairs', { column: columnText(shift.column) })}
      nowLabel={t('shift.now')}
      beforeLabel={t('shift.before')}
      format={(share) => formats.percent(share)}
      rows={shift.moved.map(({ value, share, earlierShare }) => ({
        id: value,
        label: valueText(value),
        now: share,
        before: earlierShare,
      }))}
    />
  );
}
