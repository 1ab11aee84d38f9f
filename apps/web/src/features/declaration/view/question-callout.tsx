import type { DeclarationView } from '@tidewaiter/contract';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../lib/format/use-formats.ts';
import styles from './view.module.css';

/** The question that waits for whoever looks. */
export function QuestionCallout({ question }: { readonly question: NonNullable<DeclarationView['question']> }) {
  const { t } = useTranslation('colleagues');
  const formats = useFormats();
  return (
    <aside className={styles.callout}>
      <h2>{t('question', { name: `\u2068${question.by}\u2069` })}</h2>
      <p dir="auto" className={styles.words}>
        {question.question}
      </p>
      <p className={styles.quiet}>
        <time dateTime={question.askedAt}>{formats.dateTime(question.askedAt)}</time>
      </p>
    </aside>
  );
}
