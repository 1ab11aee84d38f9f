import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { listOffices, type Measures } from '@tidewaiter/contract';
import { useTranslation } from 'react-i18next';
import { FilterBar } from '../../components/filters/filter-bar.tsx';
import type { FilterField } from '../../components/filters/filter-field.ts';
import { endpointQuery } from '../../lib/api/endpoint-query.ts';
import { officeLabel } from '../../lib/format/office-label.ts';
import { useFormats } from '../../lib/format/use-formats.ts';
import type { Shown } from './drill-down.ts';
import { lastWeeks, quickWeeks } from './period.ts';
import styles from './revenue.module.css';
import { revenueSearch } from './revenue-search.ts';

interface RevenueFiltersProps {
  /** All that is measured: the ends of the period, the chapters there are. */
  readonly measured: Measures;
  /** What the address asks for; without a period the last quarter is shown. */
  readonly asked: ReturnType<typeof revenueSearch>;
  readonly shown: Shown;
}

export function RevenueFilters({ measured, asked, shown }: RevenueFiltersProps) {
  const { t } = useTranslation('revenue');
  const formats = useFormats();
  const navigate = useNavigate({ from: '/revenue' });
  const offices = useQuery(endpointQuery(listOffices, {}));
  const ranges = [
    ...quickWeeks.map((weeks) => ({ label: t('weeks', { count: weeks }), ...lastWeeks(weeks, measured) })),
    { label: t('whole'), from: measured.from, to: measured.to },
  ];
  const fields: readonly FilterField[] = [
    { name: 'from', label: t('from'), kind: 'date', shown: formats.date },
    { name: 'to', label: t('to'), kind: 'date', shown: formats.date },
    {
      name: 'officeCode',
      label: t('office'),
      kind: 'choice',
      choices: (offices.data?.rows ?? []).map((office) => ({ value: office.code, label: officeLabel(office) })),
    },
    {
      name: 'chapter',
      label: t('chapter'),
      kind: 'choice',
      choices: measured.byChapter.map(({ chapter, name }) => ({
        value: chapter,
        label: `${chapter} ${name ?? ''}`.trim(),
      })),
    },
  ];
  const { from, to, ...rest } = shown;
  return (
    <span className={styles.filters}>
      <Button.Group aria-label={t('ranges')}>
        {ranges.map((range) => (
          <Button
            key={range.label}
            variant="default"
            size="compact-sm"
            aria-pressed={range.from === from && range.to === to}
            className={styles.range}
            onClick={() => void navigate({ search: { ...rest, from: range.from, to: range.to } })}
          >
            {range.label}
          </Button>
        ))}
      </Button.Group>
      <FilterBar
        fields={fields}
        values={{ ...asked }}
        onChange={(values) => void navigate({ search: revenueSearch(values) })}
      />
    </span>
  );
}
