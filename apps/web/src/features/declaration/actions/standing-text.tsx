import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../lib/format/use-formats.ts';
import styles from './referral-actions.module.css';
import type { Standing } from './standing.ts';

/** Whose case it is, and for how long. */
export function StandingText({ standing }: { readonly standing: Standing }) {
  const { t } = useTranslation('declaration');
  const formats = useFormats();
  const text = () => {
    switch (standing.kind) {
      case 'none':
        return t('standing.none');
      case 'open':
        return t('standing.open');
      case 'givenOut':
        return t('standing.givenOut');
      case 'mine':
        return t('standing.mine', { left: formats.duration(standing.minutesLeft) });
      case 'theirs':
        return t('standing.theirs', { name: standing.name, time: formats.time(standing.until) });
      case 'decided':
        return t(`standing.${standing.status}`);
    }
  };
  return <span className={styles.standing}>{text()}</span>;
}
