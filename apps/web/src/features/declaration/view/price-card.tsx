import type { DeclarationView } from '@tidewaiter/contract';
import { useTranslation } from 'react-i18next';
import { Distribution } from '../../../components/charts/charts.tsx';
import { Card } from '../../../components/ui/card.tsx';
import { useFormats } from '../../../lib/format/use-formats.ts';
import { distanceFrom } from '../../../lib/reasons/reason-phrase.ts';

type Item = DeclarationView['items'][number];
type Peers = NonNullable<Item['unitValuePeers']>;

/** The unit value among those of like items, with the item marked. */
export function PriceCard({ peers, currency }: { readonly peers: Peers; readonly currency: string | null }) {
  const { t } = useTranslation('declaration');
  const formats = useFormats();
  // Three figures tell prices per kilogram apart, whether cents or thousands.
  const digits = (value: number) => Math.max(0, Math.min(3, 2 - Math.floor(Math.log10(Math.max(value, 0.001)))));
  const plain = (value: number) => formats.number(value, digits(value));
  const unit = currency === null ? t('price.perKg') : t('price.currencyPerKg', { currency });
  const { side, share } = distanceFrom(peers.value, peers.median);
  const title = t(`price.title.${share >= 2 && side === 'above' ? 'times' : side}`, {
    share: formats.percent(share, 0),
    times: formats.number(peers.value / peers.median, 1),
  });
  const n = formats.number(peers.count);
  const base =
    peers.since === null
      ? t(`price.level.${peers.level}`, { n })
      : t(`price.since.${peers.level}`, { n, date: formats.date(peers.since) });
  return (
    <Card title={title} note={base}>
      <Distribution
        bins={peers.bins}
        value={peers.value}
        valueLabel={t('price.here', { value: plain(peers.value), unit })}
        median={peers.median}
        medianLabel={t('price.median', { value: plain(peers.median) })}
        caption={`${title}. ${base}`}
        format={plain}
      />
    </Card>
  );
}
