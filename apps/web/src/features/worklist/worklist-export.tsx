import { ActionIcon } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { exportWorklist, exportWorklistWorkbook } from '@tidewaiter/contract';
import { useTranslation } from 'react-i18next';
import { MenuButton } from '../../components/ui/menu-button.tsx';
import { urlOf } from '../../lib/api/url-of.ts';
import type { WorklistSearch } from './worklist-search.ts';

/** What is listed, as a file: the same rows and order, the filters written in it. */
export function WorklistExport({ search }: { readonly search: WorklistSearch }) {
  const { t } = useTranslation('worklist');
  const { declaration: _, columns: __, density: ___, ...query } = search;
  return (
    <MenuButton
      target={
        <ActionIcon variant="default" size={30} aria-label={t('export.label')} title={t('export.label')}>
          <IconDownload size={15} aria-hidden="true" />
        </ActionIcon>
      }
      parts={[
        { id: 'hint', note: t('export.hint') },
        { id: 'csv', label: t('export.csv'), href: urlOf(exportWorklist, { query }) },
        { id: 'xlsx', label: t('export.xlsx'), href: urlOf(exportWorklistWorkbook, { query }) },
      ]}
    />
  );
}
