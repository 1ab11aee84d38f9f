import { useTranslation } from 'react-i18next';
import { useFormats } from '../../lib/format/use-formats.ts';
import styles from './risk-bar.module.css';

/** A risk score of 0 to 1000 as bar and number; a dash where the item was not scored. */
export function RiskBar({ score }: { readonly score: number | null }) {
  const { t } = useTranslation('ui');
  const formats = useFormats();
  if (score === null) return <span className={styles.none}>{t('notScored')}</span>;
  const share = Math.max(0, Math.min(1, score / 1000));
  return (
    <span className={styles.risk}>
      <span className={styles.track} aria-hidden="true">
        <span className={styles.fill} style={{ width: `${share * 100}%` }} />
      </span>
      <span className={styles.number}>
        <span className="tw-hidden">{t('riskOf')} </span>
        {formats.number(score)}
      </span>
    </span>
  );
}
