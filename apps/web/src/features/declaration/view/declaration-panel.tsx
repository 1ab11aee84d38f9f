import { Skeleton, Stack } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../../../components/ui/error-state.tsx';
import { later } from '../../../components/ui/later.tsx';
import { useRefreshMs } from '../../../lib/live/live-context.ts';
import { declarationQuery } from '../declaration-query.ts';
import styles from './view.module.css';

function PanelSkeleton() {
  const { t } = useTranslation('ui');
  return (
    <Stack gap="sm" role="status" aria-label={t('loading')}>
      <Skeleton height={26} width="60%" />
      <Skeleton height={18} width="85%" />
      <Skeleton height={160} />
      <Skeleton height={190} />
    </Stack>
  );
}

// The queue is painted before the code of what stands beside it is fetched, which comes together with its data.
const loadSheet = async () => (await import('./declaration-sheet.tsx')).DeclarationSheet;
const DeclarationSheet = later(loadSheet, <PanelSkeleton />);

/** Fetches and shows one declaration, on its own page and beside the worklist. */
export function DeclarationPanel({ number }: { readonly number: string }) {
  const top = useRef<HTMLDivElement>(null);
  const { data, error, refetch, isPlaceholderData } = useQuery({
    ...declarationQuery(number),
    refetchInterval: useRefreshMs(),
    // Moving down the list, the one before stays a moment rather than flicker.
    placeholderData: keepPreviousData,
  });
  useEffect(() => void loadSheet().catch(() => undefined), []);
  const shown = data?.declarationNumber;
  useEffect(() => {
    // Another declaration is read from its top.
    if (shown !== undefined) top.current?.scrollIntoView({ block: 'nearest' });
  }, [shown]);
  if (error !== null && (data === undefined || isPlaceholderData)) {
    return <ErrorState error={error} onRetry={() => void refetch()} />;
  }
  if (data === undefined) return <PanelSkeleton />;
  return (
    <div style={{ opacity: isPlaceholderData ? 0.5 : 1 }} aria-busy={isPlaceholderData}>
      <div ref={top} className={styles.top} />
      <DeclarationSheet key={data.declarationNumber} view={data} />
    </div>
  );
}
