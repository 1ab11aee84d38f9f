/** A filter of a screen: what it is called and how it is chosen. Values are text, as in the address. */
export interface FilterField {
  readonly name: string;
  readonly label: string;
  readonly kind: 'text' | 'date' | 'choice';
  readonly choices?: readonly { readonly value: string; readonly label: string }[];
  /** How a chosen value reads on its chip, where no choice names it. */
  readonly shown?: (value: string) => string;
}

export type FilterValues = Readonly<Record<string, string | undefined>>;

/** How a value of the filter reads on its chip. */
export function shownValue({ choices, shown }: FilterField, value: string): string {
  return choices?.find((choice) => choice.value === value)?.label ?? shown?.(value) ?? value;
}

/** The values without those that were left empty. */
export function filledValues(values: FilterValues): FilterValues {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined && value.trim() !== ''));
}
