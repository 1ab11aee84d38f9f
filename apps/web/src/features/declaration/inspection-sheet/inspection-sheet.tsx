import type { DeclarationView } from '@tidewaiter/contract';
import { useTranslation } from 'react-i18next';
import { LaneBadge } from '../../../components/ui/lane-badge.tsx';
import { useFormats } from '../../../lib/format/use-formats.ts';
import { useSession } from '../../../lib/session/use-session.ts';
import { CriterionCallout } from '../view/criterion-callout.tsx';
import { FieldsToFill } from './fields-to-fill.tsx';
import { GoodsTable } from './goods-table.tsx';
import { QrCode } from './qr-code.tsx';
import styles from './sheet.module.css';
import { WhatToCheck } from './what-to-check.tsx';
import { WhyChosen } from './why-chosen.tsx';

interface InspectionSheetProps {
  readonly view: DeclarationView;
  /** Where the declaration is found on screen again. */
  readonly address: string;
}

/** Goods, why they were chosen, what the criterion asks, and fields to fill by hand. */
export function InspectionSheet({ view, address }: InspectionSheetProps) {
  const { t } = useTranslation('sheet');
  const formats = useFormats();
  const session = useSession();
  const lane = view.referral?.lane ?? null;
  const criteria = new Map(
    view.items.flatMap(({ selection }) =>
      selection?.criterion ? [[selection.criterion.name, selection.criterion]] : [],
    ),
  );
  return (
    <article className={styles.sheet}>
      <header className={styles.head}>
        <div>
          <h2 className={styles.number}>
            <bdi>{view.declarationNumber}</bdi>
          </h2>
          <p className={styles.line}>
            {lane !== null && <LaneBadge lane={lane} />} <bdi>{view.officeName}</bdi> ·{' '}
            {t('declaration:registered', { date: formats.date(view.registrationDate) })}
          </p>
          <p className={styles.line}>
            {/* Isolated, or Arabic would turn name and date round. */}
            {t('printedBy', {
              name: `\u2068${session?.name ?? ''}\u2069`,
              date: formats.dateTime(new Date().toISOString()),
            })}
          </p>
        </div>
        <figure className={styles.code}>
          <QrCode text={address} label={t('code')} className={styles.qr} />
          <figcaption>{t('code')}</figcaption>
        </figure>
      </header>
      <GoodsTable items={view.items} />
      <WhyChosen items={view.items} />
      <WhatToCheck items={view.items} />
      {[...criteria.values()].map((criterion) => (
        <CriterionCallout key={criterion.name} criterion={criterion} />
      ))}
      <FieldsToFill items={view.items} />
    </article>
  );
}
