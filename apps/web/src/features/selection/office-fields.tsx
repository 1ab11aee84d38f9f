import { Button, NumberInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { controlLanes, officePlanSchema } from '@tidewaiter/domain';
import { useTranslation } from 'react-i18next';
import { LaneBadge } from '../../components/ui/lane-badge.tsx';
import { type OfficeDraft, officeOf, type PlanDraft } from './plan-draft.ts';
import { PlanSentence } from './plan-sentence.tsx';
import styles from './selection.module.css';

export interface OfficeFieldsProps {
  readonly form: UseFormReturnType<PlanDraft>;
  readonly office: OfficeDraft;
  readonly index: number;
  readonly name: string;
}

/** One office's capacity and rates, with what they mean as they are entered. */
export function OfficeFields({ form, office, index, name }: OfficeFieldsProps) {
  const { t } = useTranslation('selection');
  const plan = officePlanSchema.safeParse(officeOf(office));
  const path = `offices.${index}`;
  return (
    <fieldset className={styles.office}>
      <legend>{name}</legend>
      <div className={styles.fields}>
        <div className={styles.laneFields}>
          <div>{t('edit.capacity')}</div>
          <NumberInput
            label={t('edit.hours')}
            description={t('edit.hoursHint')}
            inputWrapperOrder={['label', 'input', 'error', 'description']}
            className={styles.wide ?? ''}
            hideControls
            {...form.getInputProps(`${path}.officerHoursPerDay`)}
          />
        </div>
        {controlLanes.map((lane) => (
          <div key={lane} className={styles.laneFields}>
            <div>
              <LaneBadge lane={lane} /> {t(`words:laneMeaning.${lane}`)}
            </div>
            <NumberInput
              label={t('edit.expected')}
              suffix=" %"
              decimalScale={3}
              hideControls
              {...form.getInputProps(`${path}.${lane}.expectedRate`)}
            />
            <NumberInput
              label={t('edit.random')}
              suffix=" %"
              decimalScale={3}
              hideControls
              {...form.getInputProps(`${path}.${lane}.minimumRandomRate`)}
            />
            <NumberInput
              label={t('edit.minutes')}
              hideControls
              {...form.getInputProps(`${path}.${lane}.minutesEach`)}
            />
          </div>
        ))}
      </div>
      <div className={styles.foot}>
        {plan.success ? <PlanSentence office={plan.data} name={name} /> : <span />}
        {office.officeCode !== null && (
          <Button variant="default" size="xs" onClick={() => form.removeListItem('offices', index)}>
            {t('edit.removeOffice')}
          </Button>
        )}
      </div>
    </fieldset>
  );
}
