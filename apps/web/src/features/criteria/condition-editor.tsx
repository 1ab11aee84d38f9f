import { ActionIcon, NumberInput, Select, TagsInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { IconTrash } from '@tabler/icons-react';
import { criterionNumberFields, criterionTextFields, flows } from '@tidewaiter/domain';
import { useTranslation } from 'react-i18next';
import styles from './condition-editor.module.css';
import {
  type ConditionDraft,
  type CriterionDraft,
  fieldSchema,
  isNumberField,
  operatorSchema,
  operatorsOf,
  valuesOf,
  withField,
} from './criterion-draft.ts';

const traders: readonly string[] = ['declarantId', 'importerId', 'exporterId'];

export interface ConditionEditorProps {
  readonly form: UseFormReturnType<CriterionDraft>;
  readonly condition: ConditionDraft;
  readonly index: number;
  readonly officeCodes: readonly string[];
}

/** One condition, built by choosing: field, comparison, values. */
export function ConditionEditor({ form, condition, index, officeCodes }: ConditionEditorProps) {
  const { t } = useTranslation('criteria');
  const path = `conditions.${index}`;
  const change = (next: ConditionDraft) => {
    form.setFieldValue(path, next);
    form.clearFieldError(`${path}.values`);
    form.clearFieldError(`${path}.value`);
  };
  const label = (field: string) => ({ value: field, label: t(`words:field.${field}`) });
  const suggestions =
    condition.field === 'flow' ? [...flows] : condition.field === 'officeCode' ? [...officeCodes] : [];
  return (
    <fieldset className={styles.condition}>
      <legend className="tw-hidden">{t('edit.condition', { number: index + 1 })}</legend>
      <Select
        label={t('edit.field')}
        className={styles.field}
        data={[
          { group: t('edit.texts'), items: criterionTextFields.map(label) },
          { group: t('edit.numbers'), items: criterionNumberFields.map(label) },
        ]}
        value={condition.field}
        allowDeselect={false}
        searchable
        onChange={(value) => {
          const field = fieldSchema.safeParse(value);
          if (field.success) change(withField(condition, field.data));
        }}
      />
      <Select
        label={t('edit.operator')}
        className={styles.operator}
        data={operatorsOf(condition.field).map((value) => ({ value, label: t(`operator.${value}`) }))}
        value={condition.operator}
        allowDeselect={false}
        onChange={(value) => {
          const operator = operatorSchema.safeParse(value);
          if (operator.success) change({ ...condition, operator: operator.data });
        }}
      />
      {isNumberField(condition.field) ? (
        <NumberInput
          label={t('edit.value')}
          className={styles.values}
          value={condition.value}
          hideControls
          error={form.errors[`${path}.value`]}
          onChange={(value) => change({ ...condition, value })}
        />
      ) : (
        <TagsInput
          label={t('edit.values')}
          description={t(traders.includes(condition.field) ? 'edit.pseudonyms' : 'edit.valuesHint')}
          className={styles.values}
          data={suggestions}
          value={[...condition.values]}
          splitChars={[',', ';', ' ']}
          acceptValueOnBlur
          error={form.errors[`${path}.values`]}
          onChange={(values) => change({ ...condition, values: valuesOf(condition.field, values) })}
        />
      )}
      <ActionIcon
        variant="subtle"
        color="gray"
        size="lg"
        className={styles.remove}
        disabled={form.values.conditions.length === 1}
        onClick={() => form.removeListItem('conditions', index)}
        aria-label={t('edit.removeCondition', { number: index + 1 })}
      >
        <IconTrash size={18} aria-hidden="true" />
      </ActionIcon>
    </fieldset>
  );
}
