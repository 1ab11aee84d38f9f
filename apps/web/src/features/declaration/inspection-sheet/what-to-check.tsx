import type { DeclarationView } from '@tidewaiter/contract';
import { suspectSchemes } from '@tidewaiter/domain';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../lib/format/use-formats.ts';
import styles from './sheet.module.css';

/** Schemes told of each item: what fits on the sheet and into the time at the dock. */
const most = 2;

/** What to check on each item that was chosen, to be ticked with a pen. */
export function WhatToCheck({ items }: { readonly items: DeclarationView['items'] }) {
  const { t } = useTranslation('schemes');
  const formats = useFormats();
  const suspected = items.flatMap(({ itemNumber, selection }) => {
    const suspicions = selection === null || selection.lane === 'green' ? [] : suspectSchemes(selection.reasons);
    return suspicions.slice(0, most).map(({ scheme, checks }) => ({ itemNumber, scheme, checks }));
  });
  if (suspected.length === 0) return null;
  return (
    <section>
      <h3>{t('sheetTitle')}</h3>
      {suspected.map(({ itemNumber, scheme, checks }) => (
        <div key={`${itemNumber}-${scheme}`} className={styles.why}>
          <p>
            <b>{t('declaration:item', { n: formats.number(itemNumber) })}</b> · {t(`scheme.${scheme}`)}
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
