import type { ReferralRow } from '@tidewaiter/contract';
import { useTranslation } from 'react-i18next';
import { LaneBadge } from '../../components/ui/lane-badge.tsx';
import styles from './worklist.module.css';

/** One mark a row: the lane's shape, or the square where chance drew it. */
export function LaneMark({ row }: { readonly row: ReferralRow }) {
  const { t } = useTranslation('words');
  if (row.selectionReason !== 'random') return <LaneBadge lane={row.lane} compact />;
  const text = `${t(`lane.${row.lane}`)}, ${t('reason.random')}`;
  return (
    <span className={styles.random} data-lane={row.lane} title={text}>
      <span aria-hidden="true">■</span>
      <span className="tw-hidden">{text}</span>
    </span>
  );
}
