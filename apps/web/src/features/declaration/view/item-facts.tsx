import type { DeclarationView } from '@tidewaiter/contract';
import { useTranslation } from 'react-i18next';
import { Card } from '../../../components/ui/card.tsx';
import { FactList } from '../../../components/ui/fact-list.tsx';
import { useFormats } from '../../../lib/format/use-formats.ts';

type Item = DeclarationView['items'][number];

/** What was declared, for the one who holds the papers beside it. */
export function ItemFacts({ item }: { readonly item: Item }) {
  const { t } = useTranslation('declaration');
  const formats = useFormats();
  const money = (value: string | null) => formats.money(value, item.currency);
  const kilograms = (value: string | null) => (value === null ? '–' : t('kilograms', { n: formats.number(value, 3) }));
  const percent = (value: string | null) => (value === null ? '–' : t('percent', { n: formats.number(value, 2) }));
  const quantity =
    item.quantity === null ? '–' : `${formats.number(item.quantity, 3)} ${item.quantityUnit ?? ''}`.trimEnd();
  const facts = [
    { name: t('fact.customsValue'), value: money(item.customsValue) },
    { name: t('fact.stake'), value: money(item.selection?.expectedAdditionalDuty ?? null) },
    {
      name: t('fact.probability'),
      value: formats.percent(item.selection?.isProbability ? item.selection.probability : null),
    },
    { name: t('fact.netMass'), value: kilograms(item.netMassKg) },
    { name: t('fact.grossMass'), value: kilograms(item.grossMassKg) },
    { name: t('fact.quantity'), value: quantity },
    { name: t('fact.dutyRate'), value: percent(item.dutyRatePercent) },
    { name: t('fact.duty'), value: money(item.dutyAmount) },
    { name: t('fact.tax'), value: money(item.taxAmount) },
    { name: t('fact.fob'), value: money(item.fobValue) },
    { name: t('fact.freight'), value: money(item.freight) },
    { name: t('fact.insurance'), value: money(item.insurance) },
    { name: t('fact.flow'), value: t(`words:flow.${item.flow}`) },
    { name: t('fact.procedure'), value: <bdi>{item.procedureCode ?? '–'}</bdi> },
    { name: t('fact.preference'), value: <bdi>{item.preferenceCode ?? t('fact.noPreference')}</bdi> },
    { name: t('fact.aeo'), value: t(item.aeo ? 'fact.yes' : 'fact.no') },
  ];
  return (
    <Card
      title={t('fact.title')}
      {...(item.corrections > 0 ? { note: t('fact.corrected', { count: item.corrections }) } : {})}
    >
      {item.goodsDescription !== null && <p dir="auto">{item.goodsDescription}</p>}
      <FactList facts={facts} />
    </Card>
  );
}
