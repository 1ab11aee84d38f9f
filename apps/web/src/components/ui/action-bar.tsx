import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './action-bar.module.css';

export interface ActionBarProps {
  /** `ActionButton`s, the main one first. */
  readonly children: ReactNode;
  /** At the other end: where the case stands, the way on. */
  readonly end?: ReactNode;
}

/** All that can be done with what is open, in one bar at the bottom. */
export function ActionBar({ children, end }: ActionBarProps) {
  const { t } = useTranslation('ui');
  return (
    <div className={styles.bar} role="toolbar" aria-label={t('actions')}>
      <div className={styles.group}>{children}</div>
      {end !== undefined && <div className={styles.group}>{end}</div>}
    </div>
  );
}
