import type { DeclarationView } from '@tidewaiter/contract';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../lib/format/use-formats.ts';
import { useReasonWords } from '../../../lib/reasons/use-reason-words.ts';
import styles from './sheet.module.css';

/** Reasons of a selection that say something of the item itself. */
const most = 4;

/** Why each item that was chosen was chosen, in words that need no screen. */
export function WhyChosen({ items }: { readonly items: DeclarationView['items'] }) {
  const { t } = useTranslation('sheet');
  const formats = useFormats();
  const words = useReasonWords();
  const chosen = items.flatMap(({ itemNumber, selection }) =>
    selection !== null && selection.lane !== 'green' ? [{ itemNumber, selection }] : [],
  );
  if (chosen.length === 0) return null;
  return (
    <section>
      <h3>{t('why')}</h3>
      {chosen.map(({ itemNumber, selection }) => (
        <div key={itemNumber} className={styles.why}>
          <p>
            <b>{t('declaration:item', { n: formats.number(itemNumber) })}</b> ·{' '}
            {words.headline(selection.reasons, selection.selectionReason)} ·{' '}
            {t('score', { n: formats.number(selection.riskScore) })}
          </p>
          <ul>
            {selection.reasons
              .filter(({ theme, points }) => theme !== 'typical_item' && theme !== 'other' && points > 0)
              .slice(0, most)
              .map((reason) => (
                <li key={reason.theme}>{words.sentence(reason, selection.isProbability)}</li>
              ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
