import type { DeclarationView } from '@tidewaiter/contract';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../lib/format/use-formats.ts';
import { useSession } from '../../../lib/session/use-session.ts';
import styles from './sheet.module.css';

/** What was declared, an item a line. */
export function GoodsTable({ items }: { readonly items: DeclarationView['items'] }) {
  const { t } = useTranslation('sheet');
  const formats = useFormats();
  const currency = useSession()?.reportingCurrency ?? null;
  return (
    <section>
      <h3>{t('goods')}</h3>
      <div className={styles.wide}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('column.item')}</th>
              <th scope="col">{t('column.goods')}</th>
              <th scope="col">{t('column.origin')}</th>
              <th scope="col">{t('column.quantity')}</th>
              <th scope="col">{t('column.netMass')}</th>
              <th scope="col">{t('column.value')}</th>
            </tr>
          </thead>
          <tbody>
            {items.map((item) => (
              <tr key={item.itemNumber}>
                <td>{formats.number(item.itemNumber)}</td>
                <td>
                  <bdi>{item.hsCode}</bdi> {item.goodsDescription ?? item.goodsName}
                </td>
                <td>{formats.country(item.originCountry)}</td>
                <td>
                  {item.quantity === null ? t('notDeclared') : formats.number(item.quantity, 2)}{' '}
                  {item.quantity !== null && <bdi>{item.quantityUnit}</bdi>}
                </td>
                <td>
                  {item.netMassKg === null
                    ? t('notDeclared')
                    : t('kilograms', { n: formats.number(item.netMassKg, 2) })}
                </td>
                <td>{formats.money(item.customsValue, item.currency ?? currency, 2)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
