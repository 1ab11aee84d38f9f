import { Button, Group, NumberInput, Select, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { listPlans, publishPlan } from '@tidewaiter/contract';
import { type SelectionPlan, selectionPlanSchema } from '@tidewaiter/domain';
import { useTranslation } from 'react-i18next';
import { Card } from '../../components/ui/card.tsx';
import { InlineProblem } from '../../components/ui/inline-problem.tsx';
import { call } from '../../lib/api/call.ts';
import { issuesByPath } from '../../lib/forms/issues-by-path.ts';
import { useIssueText } from '../../lib/forms/use-issue-text.ts';
import { OfficeFields } from './office-fields.tsx';
import { officeDraftOf, type PlanDraft, planDraftOf, planOf } from './plan-draft.ts';
import styles from './selection.module.css';
import { useOffices } from './use-offices.ts';

export interface PlanEditorProps {
  readonly plan: SelectionPlan;
  readonly onClose: () => void;
}

/** Changes the plan and publishes it as a new one. */
export function PlanEditor({ plan, onClose }: PlanEditorProps) {
  const { t } = useTranslation('selection');
  const queryClient = useQueryClient();
  const issueText = useIssueText();
  const { offices, officeName } = useOffices();
  const form = useForm<PlanDraft>({
    initialValues: planDraftOf(plan),
    validate: (draft) =>
      issuesByPath(selectionPlanSchema.safeParse(planOf(draft)), (issue, path) =>
        /Rate$|Weight$/.test(path) && issue.code !== 'invalid_type' ? t('edit.rateRange') : issueText(issue),
      ),
  });
  const publish = useMutation({
    mutationFn: (draft: PlanDraft) => call(publishPlan, { body: selectionPlanSchema.parse(planOf(draft)) }),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: [listPlans.id] });
      onClose();
    },
  });
  const listed = form.values.offices.map((office) => office.officeCode);
  const others = offices.filter((office) => !listed.includes(office.code));
  const elsewhere = plan.offices.find((office) => office.officeCode === null);
  const add = (code: string | null) => {
    if (code === null || elsewhere === undefined) return;
    form.insertListItem('offices', officeDraftOf({ ...elsewhere, officeCode: code }));
  };
  return (
    <Card title={t('edit.title')} note={t('edit.note')}>
      <form onSubmit={form.onSubmit((draft) => publish.mutate(draft))} noValidate>
        <Stack gap="md">
          {form.values.offices.map((office, index) => (
            <OfficeFields
              key={office.officeCode ?? ''}
              form={form}
              office={office}
              index={index}
              name={officeName(office.officeCode, listed.length === 1)}
            />
          ))}
          <div className={styles.fields}>
            <Select
              label={t('edit.addOffice')}
              description={t('edit.addOfficeHint')}
              data={others.map((office) => ({ value: office.code, label: officeName(office.code) }))}
              value={null}
              searchable
              disabled={others.length === 0}
              onChange={add}
            />
            <NumberInput
              label={t('edit.weight')}
              description={t('edit.weightHint')}
              suffix=" %"
              hideControls
              {...form.getInputProps('revenueWeight')}
            />
            <NumberInput
              label={t('edit.seed')}
              description={t('edit.seedHint')}
              hideControls
              {...form.getInputProps('seed')}
            />
          </div>
          <InlineProblem error={publish.error} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('ui:cancel')}
            </Button>
            <Button type="submit" loading={publish.isPending}>
              {t('edit.publish')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Card>
  );
}
