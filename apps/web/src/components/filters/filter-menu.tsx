import { Button, Popover } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconFilter } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './filter-bar.module.css';
import type { FilterField, FilterValues } from './filter-field.ts';
import { FilterInput } from './filter-input.tsx';

interface FilterMenuProps {
  readonly fields: readonly FilterField[];
  readonly values: FilterValues;
  readonly onApply: (values: FilterValues) => void;
}

/** Every filter of the screen in one small form; they hold once it is sent. */
export function FilterMenu({ fields, values, onApply }: FilterMenuProps) {
  const { t } = useTranslation('filters');
  const [opened, { toggle, close }] = useDisclosure(false);
  return (
    <Popover
      opened={opened}
      onDismiss={close}
      trapFocus
      returnFocus
      shadow="md"
      position="bottom-end"
      width="min(420px, 92vw)"
    >
      <Popover.Target>
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconFilter size={14} aria-hidden="true" />}
          onClick={toggle}
        >
          {t('open')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('open')}>
        <FilterForm
          fields={fields}
          values={values}
          onApply={(next) => {
            close();
            onApply(next);
          }}
        />
      </Popover.Dropdown>
    </Popover>
  );
}

function FilterForm({ fields, values, onApply }: FilterMenuProps) {
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
