import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { DataColumn } from '../../components/ui/data-column.ts';
import { LaneBadge } from '../../components/ui/lane-badge.tsx';
import { OutcomeBadge } from '../../components/ui/outcome-badge.tsx';
import { RiskBar } from '../../components/ui/risk-bar.tsx';
import { TextLink } from '../../components/ui/text-link.tsx';
import { missing } from '../../lib/format/formats.ts';
import { useFormats } from '../../lib/format/use-formats.ts';
import styles from './declarations.module.css';
import type { ListedItem } from './item-key.ts';

/** The columns of the list; the ones left out on a narrow screen are on the declaration itself. */
export function useItemColumns(): readonly DataColumn<ListedItem>[] {
  const { t } = useTranslation('items');
  const formats = useFormats();
  return useMemo(
    () => [
      {
        id: 'number',
        header: t('number'),
        width: 'minmax(152px, 1fr)',
        cell: ({ declarationNumber, itemNumber }) => (
          <bdi>
            <TextLink to="/declarations/$number" params={{ number: declarationNumber }} preload={false} inherit>
              {declarationNumber}
            </TextLink>{' '}
            <span className="tw-hidden">{t('item')} </span>
            <span className={styles.item}>/ {itemNumber}</span>
          </bdi>
        ),
      },
      { id: 'date', header: t('date'), width: '104px', from: 480, cell: (row) => formats.date(row.registrationDate) },
      { id: 'office', header: t('office'), width: '76px', from: 700, cell: (row) => <bdi>{row.officeCode}</bdi> },
      {
        id: 'goods',
        header: t('goods'),
        width: 'minmax(140px, 2fr)',
        from: 760,
        cell: (row) => (
          <span title={row.goodsName ?? undefined} dir="auto">
            <bdi>{row.hsCode}</bdi> {row.goodsName}
          </span>
        ),
      },
      {
        id: 'route',
        header: t('route'),
        width: '92px',
        from: 900,
        cell: ({ originCountry, departureCountry }) => (
          <span title={[originCountry, departureCountry ?? ''].filter(Boolean).map(formats.country).join(', ')}>
            {originCountry === departureCountry || departureCountry === null
              ? originCountry
              : t('routeFrom', { origin: originCountry, departure: departureCountry })}
          </span>
        ),
      },
      {
        id: 'value',
        header: t('value'),
        width: '112px',
        align: 'end',
        from: 1000,
        cell: (row) => formats.money(row.customsValue, row.currency),
      },
      {
        id: 'lane',
        header: t('lane'),
        width: '104px',
        cell: ({ lane, selectionReason }) =>
          lane === null ? missing : <LaneBadge lane={lane} random={selectionReason === 'random'} />,
      },
      {
        id: 'reason',
        header: t('reason'),
        width: '112px',
        from: 1180,
        cell: (row) => (row.selectionReason === null ? missing : t(`words:reason.${row.selectionReason}`)),
      },
      { id: 'risk', header: t('risk'), width: '110px', from: 640, cell: (row) => <RiskBar score={row.riskScore} /> },
      {
        id: 'outcome',
        header: t('outcome'),
        width: '136px',
        from: 560,
        cell: (row) => (row.outcome === null ? missing : <OutcomeBadge outcome={row.outcome} />),
      },
      {
        id: 'duty',
        header: t('duty'),
        width: '104px',
        align: 'end',
        from: 440,
        cell: (row) => formats.money(row.additionalDuty),
      },
    ],
    [t, formats],
  );
}
