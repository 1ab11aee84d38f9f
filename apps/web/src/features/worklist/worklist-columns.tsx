import { useMediaQuery } from '@mantine/hooks';
import type { ReferralRow } from '@tidewaiter/contract';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { DataColumn } from '../../components/ui/data-column.ts';
import { RiskBar } from '../../components/ui/risk-bar.tsx';
import { useLanguage } from '../../lib/i18n/use-language.ts';
import { LaneMark } from './lane-mark.tsx';
import { DeclarationCell, GoodsCell, RouteCell, StakeCell, ValueCell, WhyCell } from './worklist-cells.tsx';

/** The columns of the queue; those that matter less leave first as the list gets narrower. */
export function useWorklistColumns(userId: string, currency: string): readonly DataColumn<ReferralRow>[] {
  const { t } = useTranslation('worklist');
  const arrow = useLanguage().direction === 'rtl' ? '←' : '→';
  // Where the risk bar is left out, so is its room.
  const narrow = useMediaQuery('(max-width: 30em)', false, { getInitialValueInEffect: false });
  return useMemo(
    () => [
      { id: 'lane', header: '', width: '28px', cell: (row) => <LaneMark row={row} /> },
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
    ],
    [t, arrow, narrow, userId, currency],
  );
}
