import type { Model } from '@tidewaiter/contract';
import { useTranslation } from 'react-i18next';
import { PairedBars } from '../../components/charts/paired-bars.tsx';
import { Card } from '../../components/ui/card.tsx';
import { useFormats } from '../../lib/format/use-formats.ts';

/** Whether the model's duties can be believed, from the items of which it expects least to those of which it expects most. */
export function DutyCard({ model }: { readonly model: Model }) {
  const { t } = useTranslation('models');
  const formats = useFormats();
  const { dutyBins } = model.evaluation;
  if (dutyBins.length === 0) return null;
  const sum = (of: 'expected' | 'assessed') => dutyBins.reduce((total, bin) => total + bin[of], 0);
  const title = t('duty.finding', {
    expected: formats.moneyCompact(sum('expected')),
    assessed: formats.moneyCompact(sum('assessed')),
  });
  return (
    <Card title={title} note={t('duty.note')}>
      <PairedBars
        caption={t('duty.caption')}
        nowLabel={t('duty.expected')}
        beforeLabel={t('duty.assessed')}
        rows={dutyBins.map(({ items, expected, assessed }, at) => ({
          id: String(at),
          label: t('duty.part', { part: formats.number(at + 1), parts: formats.number(dutyBins.length) }),
          now: expected / items,
          before: assessed / items,
        }))}
        format={(amount) => formats.money(amount, null, amount < 100 ? 2 : 0)}
      />
    </Card>
  );
}
