import type { ReferralRow } from '@tidewaiter/contract';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DataColumn } from '../../../components/ui/data-column.ts';
import styles from './together.module.css';

export interface Chosen {
  /** Of those that are listed, in their order. */
  readonly numbers: readonly string[];
  readonly toggle: (number: string) => void;
  readonly clear: () => void;
  readonly column: DataColumn<ReferralRow>;
}

const none: ReadonlySet<string> = new Set();

/** Cases that are chosen to act on together. Tab reaches the box of the marked row; the key chooses it as well. */
export function useChosen(rows: readonly ReferralRow[], marked: string | null): Chosen {
  const { t } = useTranslation('together');
  const [chosen, setChosen] = useState(none);
  const numbers = useMemo(
    () => rows.map(({ declarationNumber }) => declarationNumber).filter((number) => chosen.has(number)),
    [rows, chosen],
  );
  return useMemo(() => {
    const toggle = (number: string) =>
      setChosen(
        (before) => new Set(before.has(number) ? [...before].filter((one) => one !== number) : [...before, number]),
      );
    const column: DataColumn<ReferralRow> = {
      id: 'chosen',
      header: '',
      name: t('chosenOnes'),
      width: '26px',
      cell: ({ declarationNumber: number }) => (
        <input
          type="checkbox"
          className={styles.box}
          aria-label={t('choose', { number })}
          tabIndex={number === marked ? 0 : -1}
          checked={chosen.has(number)}
          onChange={() => toggle(number)}
          // The row would be opened beside.
          onClick={(event) => event.stopPropagation()}
        />
      ),
    };
    return { numbers, toggle, clear: () => setChosen(none), column };
  }, [numbers, chosen, marked, t]);
}
