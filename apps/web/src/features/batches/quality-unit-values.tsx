import type { BatchQualityView } from '@tidewaiter/contract';
import { useTranslation } from 'react-i18next';
import { FactorBins } from '../../components/charts/charts.tsx';
import { Card } from '../../components/ui/card.tsx';
import { useFormats } from '../../lib/format/use-formats.ts';
import { useFactorText } from './use-finding-text.ts';

type Quality = NonNullable<BatchQualityView['quality']>;

const slipCodes: readonly string[] = ['quantity_slip', 'mass_slip', 'value_slip', 'unplaced_slip'];

/** Where unit values stand against their like, and which of them a power of ten has moved away. */
export function QualityUnitValues({ quality: { findings, unitValues } }: { readonly quality: Quality }) {
  const { t } = useTranslation('quality');
  const formats = useFormats();
  const factorText = useFactorText();
  const slipped = findings.filter(({ code }) => slipCodes.includes(code)).reduce((sum, { count }) => sum + count, 0);
  return (
    <Card
      title={slipped === 0 ? t('unit.clean') : t('unit.slipped', { n: formats.number(slipped) })}
      note={t('unit.note', { items: formats.number(unitValues.items) })}
    >
      <FactorBins
        bins={unitValues.bins}
        marks={unitValues.slips.map(({ factor, items }) => ({
          factor,
          label: t('unit.mark', { n: formats.number(items), factor: factorText(factor).replace(/^× /, '') }),
        }))}
        medianLabel={t('unit.peers')}
        caption={t('unit.caption')}
        rangeLabel={t('unit.range')}
        formatFactor={factorText}
      />
    </Card>
  );
}
