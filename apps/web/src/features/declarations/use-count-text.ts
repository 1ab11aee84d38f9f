import { useQuery } from '@tanstack/react-query';
import { getMeasures } from '@tidewaiter/contract';
import { useTranslation } from 'react-i18next';
import { endpointQuery } from '../../lib/api/endpoint-query.ts';
import { useFormats } from '../../lib/format/use-formats.ts';
import { useMay } from '../../lib/session/use-session.ts';
import type { declarationsSearch } from './declarations-search.ts';
import { measuredCount } from './measured-count.ts';

/** How many items there are: counted where all are here, else as measured, else how many are here so far. */
export function useCountText(search: ReturnType<typeof declarationsSearch>, here: number, more: boolean): string {
  const { t } = useTranslation('items');
  const formats = useFormats();
  const mayMeasure = useMay(getMeasures.access);
  const { from, to, officeCode, chapter } = search;
  const measures = useQuery({
    ...endpointQuery(getMeasures, { query: { from, to, officeCode, chapter } }),
    enabled: mayMeasure && more,
  });
  const measured = measures.data === undefined ? null : measuredCount(search, measures.data);
  const count = more ? (measured ?? here) : here;
  return t(more && measured === null ? 'countSoFar' : 'countInAll', { count, shown: formats.number(count) });
}
