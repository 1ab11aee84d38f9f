import { Button } from '@mantine/core';
import { IconFilter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { laterPopUp, type PopUpProps } from '../ui/later-pop-up.tsx';
import type { FilterField, FilterValues } from './filter-field.ts';

interface FilterMenuProps {
  readonly fields: readonly FilterField[];
  readonly values: FilterValues;
  readonly onApply: (values: FilterValues) => void;
}

export type FilterFormProps = FilterMenuProps & PopUpProps;

const FilterForm = laterPopUp<FilterFormProps>('dialog', async () => (await import('./filter-form.tsx')).FilterForm);

/** Every filter of the screen in one small form; they hold once it is sent. */
export function FilterMenu(props: FilterMenuProps) {
  const { t } = useTranslation('filters');
  const target = (
    <Button variant="default" size="compact-sm" leftSection={<IconFilter size={14} aria-hidden="true" />}>
      {t('open')}
    </Button>
  );
  return <FilterForm target={target} {...props} />;
}
