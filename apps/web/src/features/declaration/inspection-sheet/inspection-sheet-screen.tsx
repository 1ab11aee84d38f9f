import { Button, Skeleton } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../../../components/ui/error-state.tsx';
import { Page } from '../../../components/ui/page.tsx';
import { declarationQuery } from '../declaration-query.ts';
import { InspectionSheet } from './inspection-sheet.tsx';

const route = getRouteApi('/_app/declarations/$number/sheet');

/** What an officer takes to the dock on paper. */
export function InspectionSheetScreen() {
  const { t } = useTranslation('sheet');
  const { number } = route.useParams();
  const { data, error, refetch } = useQuery(declarationQuery(number));
  return (
    <Page
      // Isolated, or Arabic would turn the two halves of a number round.
      title={t('title', { number: `\u2068${number}\u2069` })}
      actions={
        <Button leftSection={<IconPrinter size={16} aria-hidden="true" />} onClick={() => window.print()}>
          {t('print')}
        </Button>
      }
    >
      {error !== null && data === undefined ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : data === undefined ? (
        <Skeleton height={480} role="status" aria-label={t('ui:loading')} />
      ) : (
        <InspectionSheet
          view={data}
          address={new URL(`/declarations/${encodeURIComponent(number)}`, location.href).href}
        />
      )}
    </Page>
  );
}
