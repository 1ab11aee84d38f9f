import type { QualityFinding } from '@tidewaiter/domain';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../lib/format/use-formats.ts';

/** A multiple by a power of ten, as people write it: `× 1,000`, `1/1,000`. */
export function useFactorText(): (factor: number) => string {
  const { t } = useTranslation('quality');
  const formats = useFormats();
  return (factor) =>
    factor < 0.999 ? t('part', { factor: formats.number(1 / factor) }) : t('times', { factor: formats.number(factor) });
}

/** What a compared column is called; other columns have the name that files give them. */
export function useColumnText(): (column: string) => string {
  const { t, i18n } = useTranslation('quality');
  return (column) => (i18n.exists(`quality:compared.${column}`) ? t(`compared.${column}`) : column);
}

/** What a finding means and what to do, with its figures. */
export function useFindingText(): (finding: QualityFinding) => string {
  const { t } = useTranslation('quality');
  const formats = useFormats();
  const factorText = useFactorText();
  const columnText = useColumnText();
  return ({ code, count, base, column, details }) => {
    const share = (name: string) => formats.percent(details[name] ?? null);
    const date = (name: string) => formats.date(String(details[name] ?? ''));
    return t(`found.${code}`, {
      n: formats.number(count),
      of: formats.number(base),
      column: column === null ? '' : columnText(column),
      factor: factorText(Number(details['factor'] ?? 1)),
      from: date('from'),
      to: date('to'),
      share: share('share'),
      earlier: share('earlierShare'),
      psi: formats.number(details['psi'] ?? null, 2),
      size: 'size' in details ? t(`shift.size.${details['size']}`) : '',
    });
  };
}
