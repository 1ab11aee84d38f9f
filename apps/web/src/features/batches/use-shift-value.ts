import type { Shift } from '@tidewaiter/domain';
import { useFormats } from '../../lib/format/use-formats.ts';

/** A value of a compared column as it is read: countries by name, half decades as the numbers between which they lie. */
export function useShiftValue({ column, scale }: Pick<Shift, 'column' | 'scale'>): (value: string) => string {
  const formats = useFormats();
  return (value) => {
    if (scale === 'half_decade') {
      const low = Number(value);
      return `${formats.compact(10 ** low)} – ${formats.compact(10 ** (low + 0.5))}`;
    }
    return column === 'origin_country' || column === 'departure_country' ? formats.country(value) : value;
  };
}
