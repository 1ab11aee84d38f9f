import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { listOffices } from '@tidewaiter/contract';
import { referredLanes, selectionReasons } from '@tidewaiter/domain';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FilterBar } from '../../components/filters/filter-bar.tsx';
import type { FilterField, FilterValues } from '../../components/filters/filter-field.ts';
import { endpointQuery } from '../../lib/api/endpoint-query.ts';
import { useFormats } from '../../lib/format/use-formats.ts';
import styles from './worklist.module.css';
import { type WorklistSearch, worklistSearch } from './worklist-search.ts';
import { filtersBeside, tabOf, withFilters } from './worklist-tabs.ts';

interface WorklistFiltersProps {
  readonly search: WorklistSearch;
  readonly onChange: (search: WorklistSearch) => void;
}

const waitMs = 250;

/** Search by number, and the filters that hold beside the tab. */
export function WorklistFilters({ search, onChange }: WorklistFiltersProps) {
  const fields = useFields(search);
  const { q, ...beside } = filtersBeside(search);
  return (
    <>
      <NumberSearch value={q ?? ''} onChange={(text) => onChange({ ...search, q: text || undefined })} />
      <FilterBar
        fields={fields}
        values={beside}
        onChange={(values: FilterValues) => onChange(withFilters(search, worklistSearch({ ...tidy(values), q })))}
      />
    </>
  );
}

/** Codes as they are written, however they were typed. */
function tidy(values: FilterValues): FilterValues {
  const { originCountry, chapter } = values;
  return { ...values, originCountry: originCountry?.trim().toUpperCase(), chapter: chapter?.trim().padStart(2, '0') };
}

function NumberSearch({ value, onChange }: { readonly value: string; readonly onChange: (text: string) => void }) {
  const { t } = useTranslation('worklist');
  const [text, setText] = useState(value);
  const sent = useRef(value);
  const latest = useRef(onChange);
  useEffect(() => {
    latest.current = onChange;
  });
  useEffect(() => {
    // The address changed otherwise than by this field: the field follows.
    if (value !== sent.current) setText(value);
    sent.current = value;
  }, [value]);
  useEffect(() => {
    if (text.trim() === sent.current) return;
    const timer = setTimeout(() => {
      sent.current = text.trim();
      latest.current(sent.current);
    }, waitMs);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <TextInput
      className={styles.search}
      size="xs"
      type="search"
      aria-label={t('search')}
      placeholder={t('search')}
      leftSection={<IconSearch size={14} aria-hidden="true" />}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
    />
  );
}

function useFields(search: WorklistSearch): readonly FilterField[] {
  const { t } = useTranslation('worklist');
  const formats = useFormats();
  const offices = useQuery(endpointQuery(listOffices, {}));
  const tab = tabOf(search);
  const fields: readonly FilterField[] = [
    {
      name: 'officeCode',
      label: t('filter.office'),
      kind: 'choice',
      choices: (offices.data?.rows ?? []).map(({ code, name }) => ({ value: code, label: `${code} · ${name}` })),
    },
    {
      name: 'lane',
      label: t('filter.lane'),
      kind: 'choice',
      choices: referredLanes.map((lane) => ({ value: lane, label: t(`words:lane.${lane}`) })),
    },
    {
      name: 'selectionReason',
      label: t('filter.reason'),
      kind: 'choice',
      choices: selectionReasons
        .filter((reason) => reason !== 'release')
        .map((reason) => ({ value: reason, label: t(`words:reason.${reason}`) })),
    },
    {
      name: 'status',
      label: t('filter.status'),
      kind: 'choice',
      choices: (['open', 'claimed', 'mine', 'asked'] as const).map((one) => ({
        value: one,
        label: t(`status.${one}`),
      })),
    },
    { name: 'chapter', label: t('filter.chapter'), kind: 'text' },
    { name: 'originCountry', label: t('filter.origin'), kind: 'text', shown: (code) => formats.country(code) },
    { name: 'from', label: t('filter.from'), kind: 'date', shown: (date) => formats.date(date) },
    { name: 'to', label: t('filter.to'), kind: 'date', shown: (date) => formats.date(date) },
  ];
  // What the tab says already is not asked again.
  const said = { all: '', red: 'lane', yellow: 'lane', mine: 'status', asked: 'status', random: 'selectionReason' }[
    tab
  ];
  return fields.filter((field) => field.name !== said);
}
