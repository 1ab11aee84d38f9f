import type { OfficePlan } from '@tidewaiter/domain';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../lib/format/use-formats.ts';
import { planWords } from './plan-words.ts';
import styles from './selection.module.css';

/** What an office's plan means, in declarations. */
export function PlanSentence({ office, name }: { readonly office: OfficePlan; readonly name: string }) {
  const { t } = useTranslation('selection');
  const formats = useFormats();
  const { base, taken, random, released, enoughFor } = planWords(office);
  const n = (value: number) => formats.number(value, 1);
  return (
    <p className={styles.sentence}>
      {t('sentence.lanes', {
        base: n(base),
        office: name,
        red: n(taken.red),
        redRandom: n(random.red),
        yellow: n(taken.yellow),
        yellowRandom: n(random.yellow),
        blue: n(taken.blue),
        blueRandom: n(random.blue),
        green: n(released),
      })}{' '}
      {enoughFor === null
        ? t('sentence.noHours')
        : t('sentence.hours', {
            hours: n(office.officerHoursPerDay ?? 0),
            red: enoughFor.red === null ? '∞' : n(enoughFor.red),
            yellow: enoughFor.yellow === null ? '∞' : n(enoughFor.yellow),
          })}
    </p>
  );
}
