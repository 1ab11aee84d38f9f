import type { DeclarationView } from '@tidewaiter/contract';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../lib/format/use-formats.ts';
import styles from './view.module.css';

type Criterion = NonNullable<NonNullable<DeclarationView['items'][number]['selection']>['criterion']>;

/** The criterion that matched, with what it asks of the officer. */
export function CriterionCallout({ criterion }: { readonly criterion: Criterion }) {
  const { t } = useTranslation('declaration');
  const formats = useFormats();
  return (
    <aside className={styles.callout}>
      <h2>
        {t('criterion.title')} · <bdi>{criterion.name}</bdi>
      </h2>
      <p dir="auto">{criterion.instruction}</p>
      <p className={styles.quiet}>{t('criterion.validTo', { date: formats.date(criterion.validTo) })}</p>
    </aside>
  );
}
