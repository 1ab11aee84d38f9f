import type { DeclarationView } from '@tidewaiter/contract';
import { useTranslation } from 'react-i18next';
import { Card } from '../../../components/ui/card.tsx';
import { useFormats } from '../../../lib/format/use-formats.ts';
import styles from '../view/view.module.css';
import { monthsUntil } from './months-until.ts';
import { PastBars } from './past-bars.tsx';

const monthsShown = 18;

/** What the importer declared before, and what control found of it. */
export function PastCard({ view }: { readonly view: DeclarationView }) {
  const { t } = useTranslation('declaration');
  const formats = useFormats();
  const { importerPast: past, registrationDate } = view;
  const months = monthsUntil(past.byMonth, registrationDate, monthsShown);
  const title = past.items === 0 ? t('past.none') : t('past.title');
  const note = past.firstSeen === null ? undefined : t('past.since', { date: formats.date(past.firstSeen) });
  const found = t('past.foundOf', { found: formats.number(past.nonCompliant), n: formats.number(past.examined) });
  return (
    <Card title={title} note={note}>
      {months.length > 0 && <PastBars months={months} caption={`${t('past.title')}. ${found}`} of="items" />}
      <p className={styles.under}>
        {past.items === 0 ? t('past.noneHint') : t('past.itemsTotal', { n: formats.number(past.items) })}
        {past.examined > 0 && (
          <>
            {' · '}
            <span className={past.nonCompliant > 0 ? styles.found : styles.clear} aria-hidden="true">
              {past.nonCompliant > 0 ? '▲' : '●'}
            </span>{' '}
            {found}
          </>
        )}
        {past.items > 0 && past.examined === 0 && ` · ${t('past.neverExamined')}`}
      </p>
    </Card>
  );
}
