import { TextInput } from '@mantine/core';
import type { DeclarationView } from '@tidewaiter/contract';
import { useTranslation } from 'react-i18next';
import styles from './act-dialog.module.css';
import type { AfterDraft } from './act-draft.ts';

interface AfterFieldsProps {
  readonly item: DeclarationView['items'][number];
  readonly after: AfterDraft;
  readonly wrong: boolean;
  readonly onChange: (after: AfterDraft) => void;
}

const fields = ['customsValue', 'dutyRatePercent', 'hsCode', 'originCountry', 'quantity', 'netMassKg'] as const;

/** What the item is after control, beside what was declared; blank where that was right. */
export function AfterFields({ item, after, wrong, onChange }: AfterFieldsProps) {
  const { t } = useTranslation('declaration');
  return (
    <details className={styles.after} open={wrong || undefined}>
      <summary>{t('act.after.title')}</summary>
      <p className={styles.kept}>{t('act.after.hint')}</p>
      <div className={styles.pair}>
        {fields.map((field) => (
          <TextInput
            key={field}
            label={t(`act.after.${field}`)}
            dir="ltr"
            inputMode={field === 'hsCode' || field === 'originCountry' ? 'text' : 'decimal'}
            placeholder={item[field] ?? ''}
            value={after[field]}
            onChange={(event) => onChange({ ...after, [field]: event.currentTarget.value })}
          />
        ))}
      </div>
      {wrong && (
        <p className={styles.problem} role="alert">
          {t('act.after.wrong')}
        </p>
      )}
    </details>
  );
}
