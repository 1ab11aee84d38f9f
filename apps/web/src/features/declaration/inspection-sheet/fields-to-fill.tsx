import type { DeclarationView } from '@tidewaiter/contract';
import { examinations, outcomes } from '@tidewaiter/domain';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../lib/format/use-formats.ts';
import styles from './sheet.module.css';
import { SheetTable } from './sheet-table.tsx';

/** The fields of an inspection act, to be filled with a pen and recorded later. */
export function FieldsToFill({ items }: { readonly items: DeclarationView['items'] }) {
  const { t } = useTranslation('sheet');
  const formats = useFormats();
  return (
    <section>
      <h3>{t('fill.title')}</h3>
      <p className={styles.boxes}>
        {examinations.map((examination) => (
          <Box key={examination} label={t(`words:examination.${examination}`)} />
        ))}
        <Blank label={t('fill.date')} />
        <Blank label={t('fill.minutes')} />
      </p>
      <SheetTable
        columns={[
          t('declaration:column.item'),
          t('declaration:column.outcome'),
          t('declaration:column.finding'),
          t('fill.valueAfter'),
          t('declaration:column.additionalDuty'),
        ]}
      >
        {items.map(({ itemNumber }) => (
          <tr key={itemNumber} className={styles.tall}>
            <td>{formats.number(itemNumber)}</td>
            <td>
              {outcomes.map((outcome) => (
                <Box key={outcome} label={t(`words:outcome.${outcome}`)} />
              ))}
            </td>
            <td />
            <td />
            <td />
          </tr>
        ))}
      </SheetTable>
      <p className={styles.label}>{t('fill.notes')}</p>
      <div className={styles.lines} aria-hidden="true" />
      <p className={styles.boxes}>
        <Blank label={t('fill.officer')} />
        <Blank label={t('fill.signature')} />
      </p>
    </section>
  );
}

function Box({ label }: { readonly label: string }) {
  return (
    <span className={styles.box}>
      <span className={styles.square} aria-hidden="true" /> {label}
    </span>
  );
}

function Blank({ label }: { readonly label: string }) {
  return (
    <span className={styles.blank}>
      {label} <span className={styles.dotted} aria-hidden="true" />
    </span>
  );
}
