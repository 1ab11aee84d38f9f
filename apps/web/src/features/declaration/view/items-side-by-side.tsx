import type { DeclarationView } from '@tidewaiter/contract';
import { useTranslation } from 'react-i18next';
import { Card } from '../../../components/ui/card.tsx';
import { LaneBadge } from '../../../components/ui/lane-badge.tsx';
import { OutcomeBadge } from '../../../components/ui/outcome-badge.tsx';
import { RiskBar } from '../../../components/ui/risk-bar.tsx';
import { useFormats } from '../../../lib/format/use-formats.ts';
import { headlineReasons } from '../../../lib/reasons/headline-reasons.ts';
import { distanceFrom } from '../../../lib/reasons/reason-phrase.ts';
import { useReasonWords } from '../../../lib/reasons/use-reason-words.ts';
import styles from './view.module.css';

type Item = DeclarationView['items'][number];

interface ItemsSideBySideProps {
  readonly items: readonly Item[];
  readonly shown: number;
  readonly onShow: (itemNumber: number) => void;
}

// Whoever has no mouse scrolls it by the arrow keys.
const scrollFocus = { tabIndex: 0 } as const;

/** All items of the declaration, by what tells them apart; the one chosen is explained below. */
export function ItemsSideBySide({ items, shown, onShow }: ItemsSideBySideProps) {
  const { t } = useTranslation('declaration');
  const columns = [
    { name: t('column.item'), isNumber: false },
    { name: t('column.goods'), isNumber: false },
    { name: t('column.origin'), isNumber: false },
    { name: t('column.value'), isNumber: true },
    { name: t('column.unitValue'), isNumber: true },
    { name: t('column.risk'), isNumber: false },
    { name: t('column.firstReason'), isNumber: false },
    { name: t('column.lane'), isNumber: false },
    { name: t('column.outcome'), isNumber: false },
  ];
  return (
    <Card title={t('itemsTitle')} note={t('unitValue.note')}>
      <section className={styles.scroll} aria-label={t('itemsTitle')} {...scrollFocus}>
        <table className={styles.table} data-wide="true">
          <thead>
            <tr>
              {columns.map(({ name, isNumber }) => (
                <th key={name} scope="col" className={isNumber ? styles.end : undefined}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {items.map((item) => (
              <ItemRow key={item.itemNumber} item={item} isShown={item.itemNumber === shown} onShow={onShow} />
            ))}
          </tbody>
        </table>
      </section>
    </Card>
  );
}

interface ItemRowProps {
  readonly item: Item;
  readonly isShown: boolean;
  readonly onShow: (itemNumber: number) => void;
}

function ItemRow({ item, isShown, onShow }: ItemRowProps) {
  const { t } = useTranslation('declaration');
  const formats = useFormats();
  const words = useReasonWords();
  const { selection } = item;
  const outcome = item.outcomes.at(-1);
  const [reason] = headlineReasons(selection?.reasons ?? [], () => true);
  return (
    <tr data-shown={isShown}>
      <td>
        <button type="button" className={styles.pick} aria-pressed={isShown} onClick={() => onShow(item.itemNumber)}>
          {t('item', { n: formats.number(item.itemNumber) })}
        </button>
      </td>
      <td>
        <bdi>{item.hsCode}</bdi> {item.goodsName}
      </td>
      <td>{formats.country(item.originCountry)}</td>
      <td className={styles.end}>{formats.money(item.customsValue, item.currency)}</td>
      <td className={styles.end}>
        <UnitValue peers={item.unitValuePeers} />
      </td>
      <td>
        <RiskBar score={selection?.riskScore ?? null} />
      </td>
      <td>{reason === undefined ? '–' : words.short(reason)}</td>
      <td>{selection !== null && <LaneBadge lane={selection.lane} />}</td>
      <td>{outcome === undefined ? '–' : <OutcomeBadge outcome={outcome.outcome} />}</td>
    </tr>
  );
}

/** How far from the median of its peers: the sign of the distance, or a multiple of it. */
function UnitValue({ peers }: { readonly peers: Item['unitValuePeers'] }) {
  const { t } = useTranslation('declaration');
  const formats = useFormats();
  if (peers === null) return '–';
  const { side, share } = distanceFrom(peers.value, peers.median);
  if (side === 'above' && share >= 2) return t('unitValue.times', { n: formats.number(peers.value / peers.median, 1) });
  return t(`unitValue.${side}`, { share: formats.percent(share, 0) });
}
