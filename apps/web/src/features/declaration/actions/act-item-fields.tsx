import { NativeSelect, Radio, TextInput } from '@mantine/core';
import type { DeclarationView } from '@tidewaiter/contract';
import { computedDuty, findingSchema, findings } from '@tidewaiter/domain';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../lib/format/use-formats.ts';
import styles from './act-dialog.module.css';
import { afterControlOf, type ItemDraft } from './act-draft.ts';
import { AfterFields } from './after-fields.tsx';

type Item = DeclarationView['items'][number];

interface ActItemFieldsProps {
  readonly item: Item;
  readonly draft: ItemDraft;
  readonly problems: { readonly finding: boolean; readonly additionalDuty: boolean; readonly after: boolean };
  readonly onChange: (change: Partial<ItemDraft>) => void;
  readonly focused: boolean;
}

const choices = ['unknown', 'compliant', 'non_compliant'] as const;

/** What was found on one item. */
export function ActItemFields({ item, draft, problems, onChange, focused }: ActItemFieldsProps) {
  const { t } = useTranslation('declaration');
  const formats = useFormats();
  const number = formats.number(item.itemNumber);
  const afterControl = afterControlOf(draft.after);
  const follows = afterControl ? computedDuty(item, afterControl) : null;
  return (
    <fieldset className={styles.item}>
      <legend>
        {t('item', { n: number })} · <bdi>{item.hsCode}</bdi> {item.goodsName}
      </legend>
      <div className={styles.choices} role="radiogroup" aria-label={t('act.outcome', { n: number })}>
        {choices.map((choice, index) => (
          <Radio
            key={choice}
            name={`outcome-${item.itemNumber}`}
            label={choice === 'unknown' ? t('act.unknown') : t(`words:outcome.${choice}`)}
            checked={draft.outcome === choice}
            onChange={() => onChange({ outcome: choice })}
            {...(focused && index === 0 ? { 'data-autofocus': true } : {})}
          />
        ))}
      </div>
      {draft.outcome === 'non_compliant' && (
        <div className={styles.pair}>
          <NativeSelect
            label={t('act.finding')}
            required
            value={draft.finding ?? ''}
            onChange={(event) => {
              const parsed = findingSchema.safeParse(event.currentTarget.value);
              onChange({ finding: parsed.success ? parsed.data : null });
            }}
            error={problems.finding ? t('act.problem.finding') : undefined}
            data={[
              { value: '', label: t('act.choose') },
              ...findings.map((finding) => ({ value: finding, label: t(`words:finding.${finding}`) })),
            ]}
          />
          <TextInput
            label={t('act.additionalDuty')}
            {...(item.currency === null ? {} : { rightSection: item.currency, rightSectionWidth: 52 })}
            inputMode="decimal"
            dir="ltr"
            placeholder={follows ?? '0'}
            description={
              follows === null ? undefined : t('act.computed', { amount: formats.money(follows, item.currency, 2) })
            }
            value={draft.additionalDuty}
            onChange={(event) => onChange({ additionalDuty: event.currentTarget.value })}
            error={problems.additionalDuty ? t('act.problem.additionalDuty') : undefined}
          />
        </div>
      )}
      {draft.outcome === 'non_compliant' && (
        <AfterFields item={item} after={draft.after} wrong={problems.after} onChange={(after) => onChange({ after })} />
      )}
    </fieldset>
  );
}
