import { ActionIcon, Menu } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { exportWorklist, exportWorklistWorkbook } from '@tidewaiter/contract';
import { useTranslation } from 'react-i18next';
import { urlOf } from '../../lib/api/url-of.ts';
import type { WorklistSearch } from './worklist-search.ts';

/** What is listed, as a file: the same rows and order, the filters written in it. */
export function WorklistExport({ search }: { readonly search: WorklistSearch }) {
  const { t } = useTranslation('worklist');
  const { declaration: _, columns: __, density: ___, ...query } = search;
  return (
    <Menu position="bottom-end" transitionProps={{ duration: 0 }}>
      <Menu.Target>
        <ActionIcon variant="default" size={30} aria-label={t('export.label')} title={t('export.label')}>
          <IconDownload size={15} aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('export.hint')}</Menu.Label>
        <Menu.Item component="a" href={urlOf(exportWorklist, { query })} download>
          {t('export.csv')}
        </Menu.Item>
        <Menu.Item component="a" href={urlOf(exportWorklistWorkbook, { query })} download>
          {t('export.xlsx')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
