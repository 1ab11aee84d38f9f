import { FilterChips } from '../ui/filter-chips.tsx';
import styles from './filter-bar.module.css';
import { type FilterField, type FilterValues, filledValues, shownValue } from './filter-field.ts';
import { FilterMenu } from './filter-menu.tsx';

export interface FilterBarProps {
  readonly fields: readonly FilterField[];
  /** Those that hold, by name. */
  readonly values: FilterValues;
  readonly onChange: (values: FilterValues) => void;
}

/** The filters that hold as chips, and the door to all of them. */
export function FilterBar({ fields, values, onChange }: FilterBarProps) {
  const chips = fields.flatMap((field) => {
    const value = values[field.name];
    if (value === undefined) return [];
    const onRemove = () => onChange(filledValues({ ...values, [field.name]: undefined }));
    return [{ id: field.name, name: field.label, value: shownValue(field, value), onRemove }];
  });
  return (
    <div className={styles.bar}>
      <FilterChips chips={chips} onClear={() => onChange({})} />
      <FilterMenu fields={fields} values={values} onApply={(next) => onChange(filledValues(next))} />
    </div>
  );
}
