import type { DeclarationView } from '@tidewaiter/contract';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../lib/format/use-formats.ts';
import { useSession } from '../../../lib/session/use-session.ts';
import { SheetTable } from './sheet-table.tsx';

/** What was declared, an item a line. */
export function GoodsTable({ items }: { readonly items: DeclarationView['items'] }) {
  const { t } = useTranslation('sheet');
  const formats = useFormats();
  const currency = useSession()?.reportingCurrency ?? null;
  return (
    <section>
      <h3>{t('goods')}</h3>
      <SheetTable
        columns={[
          t('declaration:column.item'),
          t('declaration:column.goods'),
          t('origin'),
          t('declaration:fact.quantity'),
          t('declaration:fact.netMass'),
          t('declaration:fact.customsValue'),
        ]}
      >
        {items.map((item) => (
          <tr key={item.itemNumber}>
            <td>{formats.number(item.itemNumber)}</td>
            <td>
              <bdi>{item.hsCode}</bdi> {item.goodsDescription ?? item.goodsName}
            </td>
            <td>{formats.country(item.originCountry)}</td>
            <td>
              {item.quantity === null ? t('notDeclared') : formats.number(item.quantity, 3)}{' '}
              {item.quantity !== null && <bdi>{item.quantityUnit}</bdi>}
            </td>
            <td>
              {item.netMassKg === null
                ? t('notDeclared')
                : t('declaration:kilograms', { n: formats.number(item.netMassKg, 3) })}
            </td>
            <td>{formats.money(item.customsValue, item.currency ?? currency, 2)}</td>
          </tr>
        ))}
      </SheetTable>
    </section>
  );
}
