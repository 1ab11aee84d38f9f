import type { DeclarationView } from '@tidewaiter/contract';
import { useTranslation } from 'react-i18next';
import { Card } from '../../../components/ui/card.tsx';
import { LaneBadge } from '../../../components/ui/lane-badge.tsx';
import { OutcomeBadge } from '../../../components/ui/outcome-badge.tsx';
import { RiskBar } from '../../../components/ui/risk-bar.tsx';
import { useFormats } from '../../../lib/format/use-formats.ts';
import styles from './view.module.css';

interface ItemPickerProps {
  readonly items: DeclarationView['items'];
  readonly shown: number;
  readonly onShow: (itemNumber: number) => void;
}

/** All items of the declaration under each other; the one chosen is explained below. */
export function ItemPicker({ items, shown, onShow }: ItemPickerProps) {
  const { t } = useTranslation('declaration');
  const formats = useFormats();
  return (
    <Card title={t('itemsTitle')}>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('column.item')}</th>
              <th scope="col">{t('column.goods')}</th>
              <th scope="col" className={styles.end}>
                {t('column.value')}
              </th>
              <th scope="col">{t('column.lane')}</th>
              <th scope="col">{t('column.risk')}</th>
              <th scope="col">{t('column.outcome')}</th>
            </tr>
          </thead>
          <tbody>
            {items.map((item) => {
              const outcome = item.outcomes.at(-1);
              return (
                <tr key={item.itemNumber} data-shown={item.itemNumber === shown}>
                  <td>
                    <button
                      type="button"
                      className={styles.pick}
                      aria-pressed={item.itemNumber === shown}
                      onClick={() => onShow(item.itemNumber)}
                    >
                      {t('item', { n: formats.number(item.itemNumber) })}
                    </button>
                  </td>
                  <td>
                    <bdi>{item.hsCode}</bdi> {item.goodsName}
                  </td>
                  <td className={styles.end}>{formats.money(item.customsValue, item.currency)}</td>
                  <td>{item.selection !== null && <LaneBadge lane={item.selection.lane} />}</td>
                  <td>
                    <RiskBar score={item.selection?.riskScore ?? null} />
                  </td>
                  <td>{outcome === undefined ? '–' : <OutcomeBadge outcome={outcome.outcome} />}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </Card>
  );
}
