import type { Measures } from '@tidewaiter/contract';
import { useTranslation } from 'react-i18next';
import { Card } from '../../components/ui/card.tsx';
import { useFormats } from '../../lib/format/use-formats.ts';
import type { Shown } from './drill-down.ts';
import { FigureLink } from './figure-link.tsx';
import { FiguresTable } from './figures-table.tsx';
import { RateFigure } from './rate-figure.tsx';

/** Customs offices, the one that recovered most first. */
export function OfficesCard({ measures, shown }: { readonly measures: Measures; readonly shown: Shown }) {
  const { t } = useTranslation('revenue');
  const formats = useFormats();
  const rows = measures.byOffice.toSorted((a, b) => Number(b.recoveredDuty) - Number(a.recoveredDuty));
  return (
    <Card title={t('offices')} note={t('officesNote', { currency: measures.currency })}>
      <FiguresTable
        caption={t('offices')}
        head={[t('office'), t('items'), t('examined'), t('hitRate'), t('recovered'), t('atRisk')]}
        rows={rows.map((row) => {
          const { officeCode } = row;
          return {
            id: officeCode,
            cells: [
              <FigureLink key="office" shown={shown} narrowed={{ officeCode }}>
                <bdi>{officeCode}</bdi> {row.officeName === officeCode ? '' : row.officeName}
              </FigureLink>,
              <FigureLink key="items" shown={shown} narrowed={{ officeCode }}>
                {formats.number(row.items)}
              </FigureLink>,
              <FigureLink key="examined" shown={shown} narrowed={{ officeCode, examined: 'true' }}>
                {formats.number(row.examined)}
              </FigureLink>,
              <RateFigure key="rate" rate={row.hitRate.all} shown={shown} narrowed={{ officeCode }} />,
              <FigureLink key="recovered" shown={shown} narrowed={{ officeCode, outcome: 'non_compliant' }}>
                {formats.compact(row.recoveredDuty)}
              </FigureLink>,
              formats.compact(row.revenueAtRisk),
            ],
          };
        })}
      />
    </Card>
  );
}
