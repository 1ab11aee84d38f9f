import { controlLanes, type SelectionPlan } from '@tidewaiter/domain';
import { useTranslation } from 'react-i18next';
import { LaneBadge } from '../../components/ui/lane-badge.tsx';
import { useFormats } from '../../lib/format/use-formats.ts';
import { PlanSentence } from './plan-sentence.tsx';
import styles from './selection.module.css';
import { useOffices } from './use-offices.ts';

// Whoever has no mouse scrolls it by the arrow keys.
const scrollFocus = { tabIndex: 0 } as const;

/** A plan as a table, an office a row, with what it means under each. */
export function PlanView({ plan }: { readonly plan: SelectionPlan }) {
  const { t } = useTranslation('selection');
  const formats = useFormats();
  const { officeName } = useOffices();
  return (
    <section className={styles.scroll} aria-label={t('column.plan')} {...scrollFocus}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th rowSpan={2} scope="col">
              {t('column.office')}
            </th>
            <th rowSpan={2} scope="col" className={styles.number}>
              {t('column.hours')}
            </th>
            {controlLanes.map((lane) => (
              <th key={lane} scope="colgroup" colSpan={3} className={styles.lane}>
                <LaneBadge lane={lane} /> {t(`words:laneMeaning.${lane}`)}
              </th>
            ))}
          </tr>
          <tr>
            {controlLanes.flatMap((lane) =>
              (['expected', 'random', 'minutes'] as const).map((name) => (
                <th key={`${lane}-${name}`} scope="col" className={styles.number} data-first={name === 'expected'}>
                  {t(`column.${name}`)}
                </th>
              )),
            )}
          </tr>
        </thead>
        {plan.offices.map((office) => (
          <tbody key={office.officeCode ?? ''}>
            <tr>
              <th scope="row">{officeName(office.officeCode, plan.offices.length === 1)}</th>
              <td>
                {office.officerHoursPerDay === null ? t('unlimited') : formats.number(office.officerHoursPerDay, 1)}
              </td>
              {controlLanes.flatMap((lane) => [
                <td key={`${lane}-expected`} data-first="true">
                  {formats.percent(office[lane].expectedRate)}
                </td>,
                <td key={`${lane}-random`}>{formats.percent(office[lane].minimumRandomRate)}</td>,
                <td key={`${lane}-minutes`}>{formats.number(office[lane].minutesEach, 1)}</td>,
              ])}
            </tr>
            <tr className={styles.meaning}>
              <td colSpan={11}>
                <PlanSentence office={office} name={officeName(office.officeCode, plan.offices.length === 1)} />
              </td>
            </tr>
          </tbody>
        ))}
      </table>
    </section>
  );
}
