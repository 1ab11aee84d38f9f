import type { SimilarCasesView } from '@tidewaiter/contract';
import { useTranslation } from 'react-i18next';
import { OutcomeBadge } from '../../../components/ui/outcome-badge.tsx';
import { TextLink } from '../../../components/ui/text-link.tsx';
import { useFormats } from '../../../lib/format/use-formats.ts';
import styles from '../view/view.module.css';

type SimilarCase = SimilarCasesView['cases'][number];

// Whoever has no mouse scrolls it by the arrow keys.
const scrollFocus = { tabIndex: 0 } as const;

/** One case a row, the nearest first. */
export function CasesTable({ cases }: { readonly cases: readonly SimilarCase[] }) {
  const { t } = useTranslation('similar');
  const formats = useFormats();
  return (
    <section className={styles.sideways} aria-label={t('title')} {...scrollFocus}>
      <table className={styles.table} data-wide="true">
        <thead>
          <tr>
            <th scope="col">{t('column.case')}</th>
            <th scope="col">{t('column.examined')}</th>
            <th scope="col">{t('column.found')}</th>
            <th scope="col" className={styles.end}>
              {t('declaration:column.additionalDuty')}
            </th>
            <th scope="col">{t('column.why')}</th>
          </tr>
        </thead>
        <tbody>
          {cases.map((one) => (
            <tr key={`${one.declarationNumber} ${one.itemNumber}`}>
              <td>
                <TextLink to="/declarations/$number" params={{ number: one.declarationNumber }} preload={false} inherit>
                  <bdi>{one.declarationNumber}</bdi>
                </TextLink>
                {' · '}
                {t('declaration:item', { n: formats.number(one.itemNumber) })}
                <br />
                <bdi>{one.hsCode}</bdi> · {formats.country(one.originCountry)}
              </td>
              <td>
                {formats.date(one.examinedOn)}
                <br />
                {t(`words:examination.${one.examination}`)} · <bdi>{one.officeName}</bdi>
              </td>
              <td>
                <OutcomeBadge outcome={one.outcome} />
                {one.finding !== null && ` ${t(`words:finding.${one.finding}`)}`}
              </td>
              <td className={styles.end}>{formats.money(one.additionalDuty, one.currency)}</td>
              <td>
                <Likeness of={one} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** In words, what makes the case one like the item. */
function Likeness({ of: { likeness, sharedThemes } }: { readonly of: SimilarCase }) {
  const { t } = useTranslation('similar');
  const formats = useFormats();
  const themes = formats.list(sharedThemes.map((theme) => t(`reasons:short.${theme}`)));
  return likeness.map((one) => (one === 'reasons' ? t('like.reasons', { themes }) : t(`like.${one}`))).join(' · ');
}
