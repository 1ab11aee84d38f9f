import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import styles from './filter-chips.module.css';

export interface FilterChip {
  readonly id: string;
  /** What is filtered: `Office`. */
  readonly name: string;
  /** By which value: `SEA03`. */
  readonly value: string;
  readonly onRemove: () => void;
}

/** The filters that hold, each with a way out; `onClear` takes all away. */
export function FilterChips({
  chips,
  onClear,
}: {
  readonly chips: readonly FilterChip[];
  readonly onClear?: () => void;
}) {
  const { t } = useTranslation('ui');
  if (chips.length === 0) return null;
  return (
    <ul className={styles.chips} aria-label={t('filters')}>
      {chips.map((chip) => (
        <li key={chip.id} className={styles.chip}>
          <span>
            {chip.name} <span className={styles.is}>{t('is')}</span> <bdi>{chip.value}</bdi>
          </span>
          <button
            type="button"
            className={styles.remove}
            onClick={chip.onRemove}
            aria-label={t('removeFilter', { name: chip.name, value: chip.value })}
          >
            <IconX size={14} aria-hidden="true" />
          </button>
        </li>
      ))}
      {onClear !== undefined && chips.length > 1 && (
        <li>
          <button type="button" className={styles.clear} onClick={onClear}>
            {t('clearFilters')}
          </button>
        </li>
      )}
    </ul>
  );
}
