import type { Batch } from '@tidewaiter/contract';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../lib/format/use-formats.ts';
import styles from './batch-equation.module.css';

type Counts = Pick<Batch, 'rows' | 'accepted' | 'rejected' | 'superseded'>;

const terms = [
  { name: 'rows', sign: '' },
  { name: 'accepted', sign: '=' },
  { name: 'rejected', sign: '+' },
  { name: 'superseded', sign: '+' },
] as const;

/** Every row of the file accounted for: rows = accepted + rejected + superseded. */
export function BatchEquation({ counts, small = false }: { readonly counts: Counts; readonly small?: boolean }) {
  const { t } = useTranslation('batches');
  const formats = useFormats();
  return (
    <ul className={styles.equation} data-small={small}>
      {terms.map(({ name, sign }) => (
        <li key={name} className={styles.part}>
          {sign !== '' && (
            <span className={styles.sign} aria-hidden="true">
              {sign}
            </span>
          )}
          <span className={styles.term} data-term={name} data-none={counts[name] === 0}>
            <span className={styles.value}>{formats.number(counts[name])}</span>{' '}
            <span className={styles.name}>{t(`count.${name}`)}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
