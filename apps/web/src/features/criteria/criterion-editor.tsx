import { Button, Drawer, Group, MultiSelect, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconPlus } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { createCriterion, listCriteria, listOffices } from '@tidewaiter/contract';
import { conditionSchema, controlLanes, criterionRuleSchema, dayOf } from '@tidewaiter/domain';
import { useTranslation } from 'react-i18next';
import { InlineProblem } from '../../components/ui/inline-problem.tsx';
import { call } from '../../lib/api/call.ts';
import { endpointQuery } from '../../lib/api/endpoint-query.ts';
import { issuesByPath } from '../../lib/forms/issues-by-path.ts';
import { useIssueText } from '../../lib/forms/use-issue-text.ts';
import { ConditionEditor } from './condition-editor.tsx';
import { type CriterionDraft, formPathOf, newCondition, newDraft, ruleOf } from './criterion-draft.ts';
import styles from './criterion-sheet.module.css';
import { useConditionSentence } from './use-condition-sentence.ts';

export interface CriterionEditorProps {
  readonly onClose: () => void;
  readonly onDrafted: (id: number) => void;
}

const today = () => dayOf(new Date().toISOString().slice(0, 10)) ?? 0;

/** Builds a criterion without code; it reads as sentences while it is written. */
export function CriterionEditor({ onClose, onDrafted }: CriterionEditorProps) {
  const { t } = useTranslation('criteria');
  const queryClient = useQueryClient();
  const issueText = useIssueText();
  const sentence = useConditionSentence();
  const offices = useQuery(endpointQuery(listOffices, {})).data?.rows ?? [];
  const form = useForm<CriterionDraft>({
    initialValues: newDraft(today()),
    validate: (draft) => {
      const errors = issuesByPath(criterionRuleSchema.safeParse(ruleOf(draft)), (issue, path) => {
        if (path === 'validTo' && issue.code === 'custom') return t('edit.endsBefore');
        return path.startsWith('valid') ? t('edit.dateWrong') : issueText(issue);
      });
      return Object.fromEntries(Object.entries(errors).map(([path, text]) => [formPathOf(path), text]));
    },
  });
  const create = useMutation({
    mutationFn: (draft: CriterionDraft) => call(createCriterion, { body: criterionRuleSchema.parse(ruleOf(draft)) }),
    onSuccess: ({ id }) => {
      void queryClient.invalidateQueries({ queryKey: [listCriteria.id] });
      onDrafted(id);
    },
  });
  const rule = ruleOf(form.values);
  const conditions = conditionSchema
    .array()
    .safeParse(typeof rule === 'object' && rule !== null && 'conditions' in rule ? rule.conditions : []);
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size={620}
      title={t('edit.title')}
      closeButtonProps={{ 'aria-label': t('ui:close') }}
      transitionProps={{ duration: 0 }}
    >
      <form onSubmit={form.onSubmit((draft) => create.mutate(draft))} noValidate>
        <Stack gap="sm">
          <TextInput
            label={t('edit.name')}
            placeholder={t('edit.namePlaceholder')}
            required
            data-autofocus
            {...form.getInputProps('name')}
          />
          <Stack gap="xs" component="section" aria-label={t('edit.conditions')}>
            <h3 className={styles.heading}>{t('edit.conditions')}</h3>
            {form.values.conditions.map((condition, index) => (
              <ConditionEditor
                key={condition.id}
                form={form}
                condition={condition}
                index={index}
                officeCodes={offices.map((office) => office.code)}
              />
            ))}
            <Button
              variant="default"
              leftSection={<IconPlus size={16} aria-hidden="true" />}
              onClick={() => form.insertListItem('conditions', newCondition())}
              disabled={form.values.conditions.length >= 20}
              style={{ alignSelf: 'flex-start' }}
            >
              {t('edit.addCondition')}
            </Button>
            {conditions.success && (
              <p className={styles.preview}>
                {t('edit.reads')} {conditions.data.map(sentence).join(t('sentence.and'))}
              </p>
            )}
          </Stack>
          <Select
            label={t('edit.lane')}
            data={controlLanes.map((lane) => ({
              value: lane,
              label: `${t(`words:lane.${lane}`)} – ${t(`words:laneMeaning.${lane}`)}`,
            }))}
            allowDeselect={false}
            {...form.getInputProps('lane')}
          />
          <Textarea
            label={t('edit.instruction')}
            description={t('edit.instructionHint')}
            required
            autosize
            minRows={3}
            {...form.getInputProps('instruction')}
          />
          <Group gap="sm" grow align="flex-start">
            <TextInput type="date" label={t('edit.validFrom')} required {...form.getInputProps('validFrom')} />
            <TextInput type="date" label={t('edit.validTo')} required {...form.getInputProps('validTo')} />
          </Group>
          <MultiSelect
            label={t('edit.offices')}
            description={t('edit.officesHint')}
            data={offices.map((office) => ({ value: office.code, label: `${office.code} ${office.name}` }))}
            searchable
            clearable
            value={[...form.values.officeCodes]}
            onChange={(codes) => form.setFieldValue('officeCodes', codes)}
            error={form.errors['officeCodes']}
          />
          <InlineProblem error={create.error} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('ui:cancel')}
            </Button>
            <Button type="submit" loading={create.isPending}>
              {t('edit.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Drawer>
  );
}
