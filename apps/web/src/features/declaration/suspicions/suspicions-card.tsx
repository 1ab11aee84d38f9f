import type { DeclarationView } from '@tidewaiter/contract';
import { suspectSchemes } from '@tidewaiter/domain';
import { useTranslation } from 'react-i18next';
import { Card } from '../../../components/ui/card.tsx';
import { useFormats } from '../../../lib/format/use-formats.ts';
import { useReasonWords } from '../../../lib/reasons/use-reason-words.ts';
import styles from './suspicions.module.css';

type Selection = NonNullable<DeclarationView['items'][number]['selection']>;

/** What to check, scheme by scheme, the likeliest first. */
export function SuspicionsCard({ selection }: { readonly selection: Selection }) {
  const { t } = useTranslation('schemes');
  const formats = useFormats();
  const words = useReasonWords();
  const suspicions = suspectSchemes(selection.reasons);
  const [first] = suspicions;
  if (first === undefined) return null;
  return (
    <Card title={t('title', { scheme: t(`scheme.${first.scheme}`) })} note={t('note')}>
      <div className={styles.schemes}>
        {suspicions.map(({ scheme, points, evidence, checks }) => (
          <section key={scheme} className={styles.scheme}>
            <h3>
              {t(`scheme.${scheme}`)} <span>{t('points', { points: formats.signed(points) })}</span>
            </h3>
            <p>
              {t('restsOn')} {evidence.map((reason) => words.sentence(reason, selection.isProbability)).join(' · ')}
            </p>
            <ul aria-label={t('checksOf', { scheme: t(`scheme.${scheme}`) })}>
              {checks.map((check) => (
                <li key={check}>{t(`check.${check}`)}</li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Card>
  );
}
