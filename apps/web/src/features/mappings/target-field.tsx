import { Select, TextInput } from '@mantine/core';
import type { BatchPreview } from '@tidewaiter/contract';
import type { ColumnMapping, TargetColumn } from '@tidewaiter/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fillOf, samplesOf, takesTexts, withConstant, withSource, withWords } from './mapping-draft.ts';
import styles from './mappings-screen.module.css';
import { parseWords, printWords } from './words-text.ts';

export interface TargetFieldProps {
  readonly target: TargetColumn;
  readonly required: boolean;
  readonly mapping: ColumnMapping;
  readonly preview: Pick<BatchPreview, 'columns' | 'rows'>;
  readonly onChange: (mapping: ColumnMapping) => void;
}

// Words of a file are translated where a closed list is wanted.
const worded: readonly TargetColumn[] = ['flow', 'transport_mode', 'aeo', 'examination', 'outcome', 'finding'];
const sameForAll = '\u0000';

/** What fills one target column: a column of the file with its first values, or one text for all rows. */
export function TargetField({ target, required, mapping, preview, onChange }: TargetFieldProps) {
  const { t } = useTranslation('mappings');
  const fill = fillOf(mapping, target);
  const source = fill !== null && 'source' in fill ? fill.source : null;
  const [words, setWords] = useState(() => printWords(mapping.translations[target] ?? {}));
  const columns = [...new Set([...preview.columns, ...(source === null ? [] : [source])])].filter(
    (name) => name !== '',
  );
  const choose = (value: string | null) =>
    onChange(value === sameForAll ? withConstant(mapping, target, ' ') : withSource(mapping, target, value));
  return (
    <li className={styles.target}>
      <Select
        label={t(`column.${target}`)}
        required={required}
        placeholder={t('field.nothing')}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': t('field.clear', { column: t(`column.${target}`) }) }}
        data={[
          ...columns.map((value) => ({ value, label: value })),
          ...(takesTexts(target) ? [{ value: sameForAll, label: t('field.sameForAll') }] : []),
        ]}
        value={source ?? (fill === null ? null : sameForAll)}
        onChange={choose}
      />
      {fill !== null && 'constant' in fill && (
        <TextInput
          mt={6}
          label={t('field.text')}
          value={fill.constant.trimStart()}
          onChange={(event) => onChange(withConstant(mapping, target, event.currentTarget.value || ' '))}
        />
      )}
      {source !== null && (
        <p className={styles.samples}>
          {samplesOf(preview, source).map((sample) => (
            <bdi key={sample}>{sample.slice(0, 40)}</bdi>
          ))}
        </p>
      )}
      {source !== null && worded.includes(target) && (
        <TextInput
          mt={6}
          label={t('field.words')}
          placeholder={t('field.wordsExample')}
          dir="ltr"
          value={words}
          onChange={(event) => {
            setWords(event.currentTarget.value);
            onChange(withWords(mapping, target, parseWords(event.currentTarget.value)));
          }}
        />
      )}
    </li>
  );
}
