import { Select } from '@mantine/core';
import { IconFileUpload } from '@tabler/icons-react';
import {
  type Acceptance,
  acceptanceSchema,
  acceptances,
  type LayoutChoice,
  layoutChoiceSchema,
} from '@tidewaiter/domain';
import { type DragEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './drop-area.module.css';

export interface DropAreaProps {
  readonly onFiles: (files: readonly File[], layout: LayoutChoice, acceptance: Acceptance) => void;
}

/** Where files are dropped or, by a button, chosen. */
export function DropArea({ onFiles }: DropAreaProps) {
  const { t } = useTranslation('batches');
  const [over, setOver] = useState(false);
  const [layout, setLayout] = useState<LayoutChoice>('auto');
  const [acceptance, setAcceptance] = useState<Acceptance>('good_rows');
  const take = (list: FileList | null) => {
    if (list !== null && list.length > 0) onFiles([...list], layout, acceptance);
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  return (
    <section
      className={styles.area}
      data-over={over}
      aria-label={t('drop.title')}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (event.currentTarget === event.target) setOver(false);
      }}
      onDrop={onDrop}
    >
      <IconFileUpload className={styles.icon} size={30} stroke={1.5} aria-hidden="true" />
      <div className={styles.words}>
        <p className={styles.title}>{t('drop.title')}</p>
        <p className={styles.hint}>{t('drop.hint')}</p>
      </div>
      <Select
        label={t('drop.layout')}
        className={styles.layout}
        data={layoutChoiceSchema.options.map((value) => ({ value, label: t(`words:layout.${value}`) }))}
        value={layout}
        allowDeselect={false}
        onChange={(value) => setLayout(layoutChoiceSchema.catch('auto').parse(value))}
      />
      <Select
        label={t('drop.acceptance')}
        className={styles.layout}
        data={acceptances.map((value) => ({ value, label: t(`acceptance.${value}`) }))}
        value={acceptance}
        allowDeselect={false}
        onChange={(value) => setAcceptance(acceptanceSchema.catch('good_rows').parse(value))}
      />
      <label className={styles.choose}>
        <input
          type="file"
          multiple
          accept=".csv,.txt,.tsv,.gz,.xlsx,.parquet,text/csv"
          className={styles.input}
          onChange={(event) => {
            take(event.currentTarget.files);
            event.currentTarget.value = '';
          }}
        />
        <span className={styles.button}>{t('drop.choose')}</span>
      </label>
    </section>
  );
}
