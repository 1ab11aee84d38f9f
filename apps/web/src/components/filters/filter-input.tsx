import { NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FilterField } from './filter-field.ts';

interface FilterInputProps {
  readonly field: FilterField;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** One filter as a field of the browser's own, which works with every keyboard, phone and screen reader. */
export function FilterInput({ field, value, onChange }: FilterInputProps) {
  const { t } = useTranslation('filters');
  if (field.kind === 'choice') {
    return (
      <NativeSelect
        size="sm"
        label={field.label}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        data={[{ value: '', label: t('any') }, ...(field.choices ?? [])]}
      />
    );
  }
  return (
    <TextInput
      label={field.label}
      type={field.kind === 'date' ? 'date' : 'text'}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
