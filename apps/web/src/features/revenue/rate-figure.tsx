import { useTranslation } from 'react-i18next';
import { useFormats } from '../../lib/format/use-formats.ts';
import type { Narrowed, Shown } from './drill-down.ts';
import { FigureLink } from './figure-link.tsx';
import type { Rate } from './rate-ratio.ts';
import styles from './revenue.module.css';

interface RateFigureProps {
  readonly rate: Rate;
  readonly shown: Shown;
  readonly narrowed: Narrowed;
}

/** A rate with its 95 % interval and the examinations it rests on, which open as a list. */
export function RateFigure({ rate, shown, narrowed }: RateFigureProps) {
  const { t } = useTranslation('revenue');
  const formats = useFormats();
  if (rate.rate === null || rate.low === null || rate.high === null) {
    return <span className={styles.quiet}>{t('noneExamined')}</span>;
  }
  return (
    <>
      {formats.percent(rate.rate)}{' '}
      <span className={styles.quiet}>
        {t('interval', { low: formats.percent(rate.low), high: formats.percent(rate.high) })}
      </span>{' '}
      <FigureLink shown={shown} narrowed={{ ...narrowed, examined: 'true' }} inText>
        {t('ofExamined', { found: formats.number(rate.nonCompliant), examined: formats.number(rate.examined) })}
      </FigureLink>
    </>
  );
}
