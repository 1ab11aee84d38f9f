import { ActionIcon, Button, Checkbox, SegmentedControl, Stack } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { columnsOf, densities, usualColumns, type WorklistColumn, worklistColumns } from '@tidewaiter/domain';
import { useTranslation } from 'react-i18next';
import { FormFrame } from '../../../components/ui/form-frame.tsx';
import { moved, shownColumns, withColumn } from './chosen-columns.ts';
import type { LookFormProps } from './look-menu.tsx';
import { SortButton } from './sort-button.tsx';
import styles from './views.module.css';

export function LookForm({ target, search, onChange }: LookFormProps) {
  const { t } = useTranslation('views');
  const shown = shownColumns(search.columns);
  const set = (columns: readonly WorklistColumn[]) => {
    const text = columns.join(',');
    onChange({ ...search, columns: text === usualColumns.join(',') ? undefined : text });
  };
  const all = [...shown, ...worklistColumns.filter((column) => !shown.includes(column))];
  const name = (column: WorklistColumn) => t(`column.${column}`);
  return (
    <FormFrame target={target} label={t('look')}>
      {() => (
        <Stack gap="xs" className={styles.look}>
          <SegmentedControl
            size="xs"
            aria-label={t('density.label')}
            value={search.density ?? 'comfortable'}
            onChange={(value) => onChange({ ...search, density: value === 'compact' ? 'compact' : undefined })}
            data={densities.map((value) => ({ value, label: t(`density.${value}`) }))}
          />
          <ul className={styles.columns} aria-label={t('columns')}>
            {all.map((column) => {
              const at = shown.indexOf(column);
              return (
                <li key={column} className={styles.column}>
                  <Checkbox
                    size="xs"
                    label={name(column)}
                    checked={at >= 0}
                    disabled={column === 'declaration'}
                    onChange={(event) => set(withColumn(shown, column, event.currentTarget.checked))}
                  />
                  <span className={styles.moves}>
                    <SortButton column={column} search={search} onChange={onChange} />
                    {at >= 0 && (
                      <>
                        <ActionIcon
                          size="sm"
                          variant="subtle"
                          aria-label={t('up', { column: name(column) })}
                          disabled={at === 0}
                          onClick={() => set(moved(shown, column, -1))}
                        >
                          <IconArrowUp size={14} aria-hidden="true" />
                        </ActionIcon>
                        <ActionIcon
                          size="sm"
                          variant="subtle"
                          aria-label={t('down', { column: name(column) })}
                          disabled={at === shown.length - 1}
                          onClick={() => set(moved(shown, column, 1))}
                        >
                          <IconArrowDown size={14} aria-hidden="true" />
                        </ActionIcon>
                      </>
                    )}
                  </span>
                </li>
              );
            })}
          </ul>
          <p className={styles.hint}>{t('sortHint')}</p>
          {columnsOf(search.columns ?? '') !== null && (
            <Button size="compact-xs" variant="default" onClick={() => set(usualColumns)}>
              {t('usual')}
            </Button>
          )}
          {search.sort !== undefined && (
            <Button size="compact-xs" variant="default" onClick={() => onChange({ ...search, sort: undefined })}>
              {t('usualOrder')}
            </Button>
          )}
        </Stack>
      )}
    </FormFrame>
  );
}
