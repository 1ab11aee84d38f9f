import type { Outcome } from '@tidewaiter/domain';
import { useTranslation } from 'react-i18next';
import styles from './lane-badge.module.css';

/** Result of an examination, with its shape: ▲ non-compliant, ● compliant. */
export function OutcomeBadge({ outcome }: { readonly outcome: Outcome }) {
  const { t } = useTranslation('words');
  const found = outcome === 'non_compliant';
  return (
    <span className={styles.badge} data-lane={found ? 'red' : 'green'}>
      <span aria-hidden="true">{found ? '▲' : '●'}</span>
      {t(`outcome.${outcome}`)}
    </span>
  );
}
