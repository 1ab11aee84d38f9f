import type { DeclarationView } from '@tidewaiter/contract';
import { useTranslation } from 'react-i18next';
import { LaneBadge } from '../../../components/ui/lane-badge.tsx';
import { traderName } from '../../../lib/format/trader-name.ts';
import { useFormats } from '../../../lib/format/use-formats.ts';
import { useLanguage } from '../../../lib/i18n/use-language.ts';
import styles from './view.module.css';

type Item = DeclarationView['items'][number];

interface DeclarationHeadProps {
  readonly view: DeclarationView;
  readonly item: Item;
}

/** What it is, where it stands and how it was chosen. */
export function DeclarationHead({ view, item }: DeclarationHeadProps) {
  const { t } = useTranslation('declaration');
  const formats = useFormats();
  const { selection } = item;
  const lane = view.referral?.lane ?? selection?.lane;
  const chosen =
    selection === null
      ? t('selected.notYet')
      : t(`selected.${selection.selectionReason}`, { probability: formats.number(selection.selectionProbability, 3) });
  return (
    <header>
      <div className={styles.head}>
        {lane !== undefined && <LaneBadge lane={lane} random={selection?.selectionReason === 'random'} />}
        <h2 className={styles.number}>
          <bdi>{view.declarationNumber}</bdi>
          {view.items.length > 1 && ` · ${t('items', { count: view.items.length })}`}
        </h2>
        <span className={styles.registered}>
          {t('registered', { date: formats.date(view.registrationDate) })} · <bdi>{view.officeName}</bdi> · {chosen}
        </span>
      </div>
      <Goods item={item} />
    </header>
  );
}

function Goods({ item }: { readonly item: Item }) {
  const { t } = useTranslation('declaration');
  const formats = useFormats();
  const arrow = useLanguage().direction === 'rtl' ? '←' : '→';
  const { originCountry, departureCountry, importerId, exporterId, declarantId } = item;
  const traders = [
    { kind: 'exporter', id: exporterId },
    { kind: 'importer', id: importerId },
    { kind: 'declarant', id: declarantId },
  ] as const;
  return (
    <p className={styles.goods}>
      <b>
        <bdi>{item.hsCode}</bdi> {item.goodsDescription ?? item.goodsName}
      </b>
      {' · '}
      {formats.country(originCountry)}
      {departureCountry !== null && departureCountry !== originCountry && (
        <>
          {` ${arrow} `}
          {formats.country(departureCountry)}
        </>
      )}
      {traders.map(({ kind, id }) =>
        id === null ? null : (
          <span key={kind}>
            {' · '}
            {t(`trader.${kind}`)}{' '}
            <bdi title={id}>
              <b>{traderName(kind, id)}…</b>
            </bdi>
          </span>
        ),
      )}
    </p>
  );
}
