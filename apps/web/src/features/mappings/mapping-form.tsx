import { Button, Select, TextInput } from '@mantine/core';
import { type ColumnMapping, dateFormatSchema, dateFormats, mappingKinds } from '@tidewaiter/domain';
import { useTranslation } from 'react-i18next';
import { Card } from '../../components/ui/card.tsx';
import { InlineProblem } from '../../components/ui/inline-problem.tsx';
import { targetsOf, tidied } from './mapping-draft.ts';
import { downloadMapping } from './mapping-file.ts';
import { MappingPreview } from './mapping-preview.tsx';
import styles from './mappings-screen.module.css';
import type { Draft } from './mappings-screen.tsx';
import { TargetField } from './target-field.tsx';
import { useSaveMapping } from './use-save-mapping.ts';

export interface MappingFormProps {
  readonly draft: Draft;
  readonly onChange: (mapping: ColumnMapping) => void;
  readonly onClose: () => void;
}

/** A mapping to fill in, with the first rows under it as it is being changed. */
export function MappingForm({ draft: { mapping, preview }, onChange, onClose }: MappingFormProps) {
  const { t } = useTranslation('mappings');
  const save = useSaveMapping(onClose);
  const { required, optional } = targetsOf(mapping.kind);
  const field = (required: boolean) => (target: (typeof optional)[number]) => (
    <TargetField
      key={target}
      target={target}
      required={required}
      mapping={mapping}
      preview={preview}
      onChange={onChange}
    />
  );
  return (
    <>
      <Card title={t('form.title')} note={t('form.note')}>
        <div className={styles.basics}>
          <TextInput
            label={t('form.name')}
            required
            maxLength={80}
            value={mapping.name}
            onChange={(event) => onChange({ ...mapping, name: event.currentTarget.value })}
          />
          <Select
            label={t('form.kind')}
            data={mappingKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
            value={mapping.kind}
            allowDeselect={false}
            onChange={(value) => onChange({ ...mapping, kind: value === 'outcomes' ? 'outcomes' : 'declarations' })}
          />
          <Select
            label={t('form.dateFormat')}
            data={[...dateFormats]}
            value={mapping.dateFormat}
            allowDeselect={false}
            onChange={(value) => onChange({ ...mapping, dateFormat: dateFormatSchema.parse(value) })}
          />
          <Select
            label={t('form.decimalSign')}
            data={[
              { value: '.', label: t('form.point') },
              { value: ',', label: t('form.comma') },
            ]}
            value={mapping.decimalSign}
            allowDeselect={false}
            onChange={(value) => onChange({ ...mapping, decimalSign: value === ',' ? ',' : '.' })}
          />
        </div>
        <h3 className={styles.group}>{t('form.required')}</h3>
        <ul className={styles.targets}>{required.map(field(true))}</ul>
        <details className={styles.more} open>
          <summary>{t('form.optional')}</summary>
          <ul className={styles.targets}>{optional.map(field(false))}</ul>
        </details>
        <InlineProblem error={save.error} />
        <div className={styles.foot}>
          <Button variant="default" onClick={onClose}>
            {t('ui:close')}
          </Button>
          <Button variant="default" onClick={() => downloadMapping(tidied(mapping))}>
            {t('export')}
          </Button>
          <Button
            loading={save.isPending}
            disabled={mapping.name.trim() === ''}
            onClick={() => save.mutate(tidied(mapping))}
          >
            {t('form.save')}
          </Button>
        </div>
      </Card>
      {preview.rows.length > 0 && <MappingPreview mapping={tidied(mapping)} preview={preview} />}
    </>
  );
}
