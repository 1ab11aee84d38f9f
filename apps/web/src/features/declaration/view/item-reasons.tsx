import type { DeclarationView } from '@tidewaiter/contract';
import { useTranslation } from 'react-i18next';
import { ReasonBars } from '../../../components/charts/reason-bars.tsx';
import { useFormats } from '../../../lib/format/use-formats.ts';
import { useReasonWords } from '../../../lib/reasons/use-reason-words.ts';
import styles from './view.module.css';
import { scoreSum, wholePoints } from './whole-points.ts';

type Selection = NonNullable<DeclarationView['items'][number]['selection']>;

/** Why the score is what it is: each reason with its points, and the sum that they make. */
export function ItemReasons({ selection }: { readonly selection: Selection }) {
  const { t } = useTranslation('declaration');
  const formats = useFormats();
  const words = useReasonWords();
  const { reasons, riskScore } = selection;
  const points = wholePoints(reasons, riskScore);
  const sum = scoreSum(reasons, points);
  const rows = reasons
    .map((reason, index) => ({ reason, points: points[index] ?? 0 }))
    .filter(({ reason }) => reason.theme !== 'typical_item')
    .map(({ reason, points: whole }) => ({
      id: reason.theme,
      sentence: words.sentence(reason, selection.isProbability),
      points: whole,
      text: formats.signed(whole),
    }));
  if (reasons.length === 0) return <p className={styles.under}>{t('reasons.none')}</p>;
  return (
    <div>
      <ReasonBars rows={rows} label={t('reasons.label')} />
      <p className={styles.sum}>
        <span>
          {t('reasons.typical')} <b>{formats.number(sum.typical)}</b>
        </span>
        <span>
          {t('reasons.reasons')} <b>{formats.signed(sum.reasons)}</b>
        </span>
        <span>
          {t('reasons.stake')} <b>{formats.signed(sum.stake)}</b>
        </span>
        <span className={styles.score}>
          {t('reasons.score')} <b>{formats.number(riskScore)}</b> {t('reasons.of', { n: formats.number(1000) })}
        </span>
      </p>
    </div>
  );
}
