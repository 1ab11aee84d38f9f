import { Button } from '@mantine/core';
import { IconDownload, IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { exportMeasures, exportMeasuresWorkbook, getMeasures } from '@tidewaiter/contract';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../../components/ui/error-state.tsx';
import { Page } from '../../components/ui/page.tsx';
import { endpointQuery } from '../../lib/api/endpoint-query.ts';
import { urlOf } from '../../lib/api/url-of.ts';
import { useFormats } from '../../lib/format/use-formats.ts';
import { MeasuresView } from './measures-view.tsx';
import { NothingMeasured } from './nothing-measured.tsx';
import { periodOf } from './period.ts';
import styles from './revenue.module.css';
import { RevenueFilters } from './revenue-filters.tsx';
import { RevenueWait } from './revenue-wait.tsx';
import { useLightPrint } from './use-light-print.ts';

const route = getRouteApi('/_app/revenue');

/** What control brings: the state in ten seconds, and the declarations behind every figure. */
export function RevenueScreen() {
  const { t } = useTranslation('revenue');
  const formats = useFormats();
  const asked = route.useSearch();
  const whole = useQuery(endpointQuery(getMeasures, {}));
  const measured = whole.data;
  const shown = measured === undefined ? undefined : { ...asked, ...periodOf(asked, measured) };
  const query = useQuery({
    ...endpointQuery(getMeasures, { query: shown ?? {} }),
    enabled: shown !== undefined,
    // A filter keeps the figures before it in sight; those of the whole past never stand under a shorter period.
    placeholderData: (before) => (before === measured ? undefined : before),
  });
  useLightPrint();
  const error = whole.error ?? query.error;
  const retry = () => void (whole.isError ? whole.refetch() : query.refetch());
  const filled = measured !== undefined && measured.totals.items > 0;
  return (
    <Page
      title={t('title')}
      note={
        shown !== undefined && filled
          ? t('period', { from: formats.date(shown.from), to: formats.date(shown.to) })
          : undefined
      }
      filters={
        measured !== undefined && shown !== undefined && filled ? (
          <RevenueFilters measured={measured} asked={asked} shown={shown} />
        ) : undefined
      }
      actions={
        shown !== undefined && filled ? (
          <span className={styles.actions}>
            <Button
              variant="default"
              size="compact-sm"
              leftSection={<IconPrinter size={14} aria-hidden="true" />}
              onClick={() => window.print()}
            >
              {t('print')}
            </Button>
            <Button
              component="a"
              variant="default"
              size="compact-sm"
              leftSection={<IconDownload size={14} aria-hidden="true" />}
              href={urlOf(exportMeasures, { query: shown })}
              download
            >
              {t('csv')}
            </Button>
            <Button
              component="a"
              variant="default"
              size="compact-sm"
              leftSection={<IconDownload size={14} aria-hidden="true" />}
              href={urlOf(exportMeasuresWorkbook, { query: shown })}
              download
            >
              {t('xlsx')}
            </Button>
          </span>
        ) : undefined
      }
    >
      {error !== null ? (
        <ErrorState error={error} onRetry={retry} />
      ) : measured !== undefined && !filled ? (
        <NothingMeasured />
      ) : query.data === undefined || shown === undefined ? (
        <RevenueWait />
      ) : (
        <MeasuresView measures={query.data} shown={shown} stale={query.isPlaceholderData} />
      )}
    </Page>
  );
}
