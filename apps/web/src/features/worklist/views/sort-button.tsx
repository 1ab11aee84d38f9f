import { ActionIcon } from '@mantine/core';
import type { WorklistColumn } from '@tidewaiter/domain';
import { useTranslation } from 'react-i18next';
import type { WorklistSearch } from '../worklist-search.ts';
import { sortingOf, sortsShown, withColumnTurned } from './chosen-sorts.ts';
import styles from './views.module.css';

interface SortButtonProps {
  readonly column: WorklistColumn;
  readonly search: WorklistSearch;
  readonly onChange: (search: WorklistSearch) => void;
}

/** Takes a column into the order, turns it round, and lets it go: for who has no Shift key, and for columns out of sight. */
export function SortButton({ column, search, onChange }: SortButtonProps) {
  const { t } = useTranslation('views');
  if (sortingOf(column).sortable !== true) return null;
  const sorts = sortsShown(search.sort);
  const at = sorts.findIndex(({ id }) => id === column);
  const direction = sorts[at]?.desc === true ? 'desc' : 'asc';
  const name = t(`column.${column}`);
  const label =
    at < 0
      ? t('sortBy', { column: name })
      : t('sortedBy', { column: name, how: t(`ui:sorted.${direction}`, { place: at + 1 }) });
  return (
    <ActionIcon
      size="sm"
      variant={at < 0 ? 'subtle' : 'light'}
      aria-label={label}
      title={label}
      onClick={() => onChange(withColumnTurned(search, column))}
    >
      <span aria-hidden="true" className={styles.sort}>
        {at < 0 ? '↕' : `${direction === 'desc' ? '↓' : '↑'}${at + 1}`}
      </span>
    </ActionIcon>
  );
}
