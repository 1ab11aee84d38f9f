import { ActionIcon } from '@mantine/core';
import { IconColumns3 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { laterPopUp, type PopUpProps } from '../../../components/ui/later-pop-up.tsx';
import type { WorklistSearch } from '../worklist-search.ts';

interface LookProps {
  readonly search: WorklistSearch;
  readonly onChange: (search: WorklistSearch) => void;
}

export type LookFormProps = LookProps & PopUpProps;

const LookForm = laterPopUp<LookFormProps>('dialog', async () => (await import('./look-form.tsx')).LookForm);

/** Which columns the list shows, by which its rows are sorted, and how close they stand. */
export function LookMenu({ search, onChange }: LookProps) {
  const { t } = useTranslation('views');
  const target = (
    <ActionIcon variant="default" size={30} aria-label={t('look')} title={t('look')}>
      <IconColumns3 size={15} aria-hidden="true" />
    </ActionIcon>
  );
  return <LookForm target={target} search={search} onChange={onChange} />;
}
