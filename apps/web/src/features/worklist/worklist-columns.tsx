import { useMediaQuery } from '@mantine/hooks';
import type { ReferralRow } from '@tidewaiter/contract';
import type { WorklistColumn } from '@tidewaiter/domain';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { DataColumn } from '../../components/ui/data-column.ts';
import { RiskBar } from '../../components/ui/risk-bar.tsx';
import { traderName } from '../../lib/format/trader-name.ts';
import { useFormats } from '../../lib/format/use-formats.ts';
import { useLanguage } from '../../lib/i18n/use-language.ts';
import { LaneMark } from './lane-mark.tsx';
import { shownColumns } from './views/chosen-columns.ts';
import { sortingOf } from './views/chosen-sorts.ts';
import { DeclarationCell, GoodsCell, RouteCell, StakeCell, ValueCell, WhyCell } from './worklist-cells.tsx';

type QueueColumn = DataColumn<ReferralRow> & { readonly id: WorklistColumn };

/**
 * The columns of the queue, as they were chosen; where nobody chose, those that matter less leave first as the list gets
 * narrower.
 */
export function useWorklistColumns(
  userId: string,
  currency: string,
  chosen: string | undefined,
): readonly DataColumn<ReferralRow>[] {
  const { t } = useTranslation('worklist');
  const arrow = useLanguage().direction === 'rtl' ? '←' : '→';
  // Where the risk bar is left out, so is its room.
  const narrow = useMediaQuery('(max-width: 30em)', false, { getInitialValueInEffect: false });
  const formats = useFormats();
  const all = useMemo(
    (): readonly QueueColumn[] => [
      { id: 'lane', header: '', name: t('views:column.lane'), width: '28px', cell: (row) => <LaneMark row={row} /> },
      {
        id: 'declaration',
        header: t('column.declaration'),
        width: '122px',
        cell: (row) => <DeclarationCell row={row} />,
      },
      {
        id: 'goods',
        header: t('column.goods'),
        width: 'minmax(96px, 1.3fr)',
        cell: (row) => <GoodsCell row={row} />,
      },
      {
        id: 'route',
        header: t('column.route', { arrow }),
        width: '64px',
        from: 680,
        cell: (row) => <RouteCell row={row} arrow={arrow} />,
      },
      {
        id: 'value',
        header: t('column.value'),
        width: '68px',
        align: 'end',
        from: 760,
        cell: (row) => <ValueCell row={row} />,
      },
      {
        id: 'stake',
        header: t('column.stake', { currency }),
        width: '64px',
        align: 'end',
        from: 500,
        cell: (row) => <StakeCell row={row} />,
      },
      {
        id: 'risk',
        header: t('column.risk'),
        width: narrow ? '44px' : '106px',
        cell: (row) => <RiskBar score={row.riskScore} />,
      },
      {
        id: 'why',
        header: t('column.why'),
        width: 'minmax(90px, 1.05fr)',
        from: 600,
        cell: (row) => <WhyCell row={row} userId={userId} />,
      },
      {
        id: 'office',
        header: t('column.office'),
        width: '84px',
        cell: (row) => <bdi>{row.officeCode}</bdi>,
      },
      {
        id: 'registered',
        header: t('column.registered'),
        width: '92px',
        cell: (row) => formats.date(row.registrationDate),
      },
      {
        id: 'items',
        header: t('column.items'),
        width: '56px',
        align: 'end',
        cell: (row) => formats.number(row.items),
      },
      {
        id: 'importer',
        header: t('column.importer'),
        width: '110px',
        cell: (row) => <bdi title={row.importerId}>{traderName('importer', row.importerId)}</bdi>,
      },
    ],
    [t, arrow, narrow, userId, currency, formats],
  );
  return useMemo(() => {
    const byId = new Map(all.map((column) => [column.id, column]));
    const shown = shownColumns(chosen).flatMap((id) => {
      const column = byId.get(id);
      return column === undefined ? [] : [{ ...column, ...sortingOf(id) }];
    });
    // What somebody chose is shown however narrow the list is.
    return chosen === undefined ? shown : shown.map(({ from: _, ...column }) => column);
  }, [all, chosen]);
}
