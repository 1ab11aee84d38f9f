import { Button } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormFrame } from '../ui/form-frame.tsx';
import styles from './filter-bar.module.css';
import { FilterInput } from './filter-input.tsx';
import type { FilterFormProps } from './filter-menu.tsx';

export function FilterForm({ target, onApply, ...rest }: FilterFormProps) {
  const { t } = useTranslation('filters');
  return (
    <FormFrame target={target} label={t('open')} width="min(420px, 92vw)">
      {(close) => (
        <Fields
          {...rest}
          onApply={(next) => {
            close();
            onApply(next);
          }}
        />
      )}
    </FormFrame>
  );
}

/** Begun anew whenever the form opens. */
function Fields({ fields, values, onApply }: Omit<FilterFormProps, 'target'>) {
  const { t } = useTranslation('filters');
  const [draft, setDraft] = useState(values);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onApply(draft);
  };
  return (
    <form onSubmit={submit}>
      <div className={styles.fields}>
        {fields.map((field) => (
          <FilterInput
            key={field.name}
            field={field}
            value={draft[field.name] ?? ''}
            onChange={(value) => setDraft({ ...draft, [field.name]: value })}
          />
        ))}
      </div>
      <div className={styles.foot}>
        <Button variant="default" onClick={() => onApply({})}>
          {t('clear')}
        </Button>
        <Button type="submit">{t('apply')}</Button>
      </div>
    </form>
  );
}
