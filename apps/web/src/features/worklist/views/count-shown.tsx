import { mostCounted } from '@tidewaiter/contract';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../lib/format/use-formats.ts';
import styles from '../worklist.module.css';

/** How many there are, or that there are more than anybody counts. */
export function CountShown({ count }: { readonly count: number | undefined }) {
  const { t } = useTranslation('views');
  const formats = useFormats();
  return (
    <span className={styles.count}>
      {count !== undefined && count > mostCounted
        ? t('more', { n: formats.number(mostCounted) })
        : formats.number(count)}
    </span>
  );
}
