import type { ReferralRow } from '@tidewaiter/contract';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../lib/format/use-formats.ts';
import { useReasonWords } from '../../lib/reasons/use-reason-words.ts';
import styles from './worklist.module.css';

interface CellProps {
  readonly row: ReferralRow;
}

export function DeclarationCell({ row }: CellProps) {
  return (
    <span className={styles.code} title={row.declarationNumber}>
      {row.declarationNumber}
    </span>
  );
}

export function GoodsCell({ row }: CellProps) {
  return (
    <span className={styles.code} title={row.goodsName ?? undefined}>
      {row.hsCode} <span className={styles.muted}>{row.goodsName}</span>
    </span>
  );
}

export function RouteCell({ row, arrow }: CellProps & { readonly arrow: string }) {
  const formats = useFormats();
  const { originCountry, departureCountry } = row;
  const names = [originCountry, ...(departureCountry === null ? [] : [departureCountry])].map(formats.country);
  return (
    <span title={names.join(` ${arrow} `)}>
      {originCountry} <span className={styles.muted}>{arrow}</span> {departureCountry ?? '–'}
    </span>
  );
}

export function ValueCell({ row }: CellProps) {
  return useFormats().money(row.customsValue);
}

export function StakeCell({ row }: CellProps) {
  const formats = useFormats();
  return <b className={styles.stake}>{formats.money(row.expectedAdditionalDuty)}</b>;
}

/** Why it waits, in two or three words; or whose it is, where somebody took it. */
export function WhyCell({ row, userId }: CellProps & { readonly userId: string }) {
  const { t } = useTranslation('worklist');
  const words = useReasonWords();
  const { claimedBy, selectionReason, mainReason } = row;
  const why = () => {
    if (claimedBy !== null) return claimedBy.id === userId ? t('mine') : t('taken', { name: claimedBy.name });
    const byModel = selectionReason === 'model' || selectionReason === 'release';
    if (!byModel) return t(`reasons:short.${selectionReason}`);
    return mainReason === null ? '–' : words.short(mainReason);
  };
  const text = why();
  return (
    <span className={styles.muted} title={text}>
      {text}
    </span>
  );
}
