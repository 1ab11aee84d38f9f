import type { DeclarationView } from '@tidewaiter/contract';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../lib/format/use-formats.ts';
import { schemesToCheck } from '../suspicions/schemes-to-check.ts';
import styles from './sheet.module.css';

/** What to check, to be ticked with a pen. */
export function WhatToCheck({ items }: { readonly items: DeclarationView['items'] }) {
  const { t } = useTranslation('schemes');
  const formats = useFormats();
  const schemes = schemesToCheck(items);
  if (schemes.length === 0) return null;
  return (
    <section>
      <h3>{t('sheetTitle')}</h3>
      {schemes.map(({ scheme, itemNumbers, checks }) => (
        <div key={scheme} className={styles.why}>
          <p>
            <b>{formats.list(itemNumbers.map((n) => t('declaration:item', { n: formats.number(n) })))}</b> ·{' '}
            {t(`scheme.${scheme}`)}
          </p>
          <ul className={styles.checks} aria-label={t('checksOf', { scheme: t(`scheme.${scheme}`) })}>
            {checks.map((check) => (
              <li key={check}>
                <span className={styles.square} aria-hidden="true" /> {t(`check.${check}`)}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
