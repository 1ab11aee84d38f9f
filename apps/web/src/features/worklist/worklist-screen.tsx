import { useMediaQuery } from '@mantine/hooks';
import { getRouteApi } from '@tanstack/react-router';
import { type ReferralRow, rerouteTogether } from '@tidewaiter/contract';
import { mostSorts, type ReferredLane } from '@tidewaiter/domain';
import { type ReactNode, useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../components/ui/data-table.tsx';
import { EmptyState } from '../../components/ui/empty-state.tsx';
import { Page } from '../../components/ui/page.tsx';
import { SplitView } from '../../components/ui/split-view.tsx';
import { useMay, useSession } from '../../lib/session/use-session.ts';
import { GivenOutNote } from './given-out-note.tsx';
import { isStep } from './is-step.ts';
import { TogetherBar } from './together/together-bar.tsx';
import { useChosen } from './together/use-chosen.tsx';
import { useWorklist } from './use-worklist.ts';
import { sortsShown, withSorts } from './views/chosen-sorts.ts';
import { LookMenu } from './views/look-menu.tsx';
import { ViewsMenu } from './views/views-menu.tsx';
import styles from './worklist.module.css';
import { useWorklistColumns } from './worklist-columns.tsx';
import { WorklistExport } from './worklist-export.tsx';
import { WorklistFilters } from './worklist-filters.tsx';
import type { WorklistSearch } from './worklist-search.ts';
import { WorklistTabLinks } from './worklist-tab-links.tsx';
import { tabOf } from './worklist-tabs.ts';

const route = getRouteApi('/_app/worklist');

/** What the screen asks of the declaration it stands beside; the two are joined where the routes are. */
export interface WorklistScreenProps {
  readonly renderDetail: (number: string) => ReactNode;
  readonly renderActions: (options: {
    readonly number: string | null;
    readonly nextFrom: { readonly lane?: ReferredLane | undefined; readonly officeCode?: string | undefined };
    readonly onTaken: (number: string) => void;
  }) => ReactNode;
}

const [usualRow, compactRow] = [36, 28];
/** Parts of the address that filter nothing. */
const lookParts = new Set(['declaration', 'columns', 'density', 'sort']);
const keyOf = (row: ReferralRow) => row.declarationNumber;

/** The queue: the list, and on a desk the declaration that is marked in it. */
export function WorklistScreen({ renderDetail, renderActions }: WorklistScreenProps) {
  const { t } = useTranslation('worklist');
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const session = useSession();
  const desk = useMediaQuery('(min-width: 1100px)', true, { getInitialValueInEffect: false });
  const { query, rows } = useWorklist(search);
  const userId = session?.userId ?? '';
  const columns = useWorklistColumns(userId, session?.reportingCurrency ?? '', search.columns);

  const together = useMay(rerouteTogether.access);

  const change = useCallback(
    (next: WorklistSearch) => void navigate({ to: '/worklist', search: next, replace: !isStep(search, next) }),
    [navigate, search],
  );
  const mark = (declaration: string) => change({ ...search, declaration });
  const open = (number: string) => void navigate({ to: '/declarations/$number', params: { number } });
  const selected = search.declaration ?? (desk ? rows[0]?.declarationNumber : undefined) ?? null;
  const filtered = tabOf(search) !== 'all' || Object.keys(search).some((name) => !lookParts.has(name));
  const { lane, officeCode } = search;

  const sorts = useMemo(() => sortsShown(search.sort), [search.sort]);
  const chosen = useChosen(rows, selected);
  const shownColumns = useMemo(
    () => (together ? [chosen.column, ...columns] : columns),
    [together, chosen.column, columns],
  );

  const list = (
    <>
      {together && <GivenOutNote officeCode={officeCode} />}
      {together && <TogetherBar chosen={chosen} marked={selected} userId={userId} />}
      <DataTable
        label={t('title')}
        rows={rows}
        columns={shownColumns}
        rowKey={keyOf}
        activeKey={selected}
        {...(desk ? { onActiveChange: mark } : {})}
        onOpen={(row) => open(row.declarationNumber)}
        isQuiet={(row) => row.claimedBy !== null && row.claimedBy.id !== userId}
        loading={query.isPending}
        error={rows.length === 0 ? query.error : null}
        onRetry={() => void query.refetch()}
        emptyTitle={t(filtered ? 'emptyFiltered' : 'empty')}
        emptyHint={t(filtered ? 'emptyFilteredHint' : 'emptyHint')}
        hasMore={query.hasNextPage && !query.isFetchingNextPage}
        onEnd={() => void query.fetchNextPage()}
        sorts={sorts}
        onSortsChange={(next) => change(withSorts(search, next))}
        mostSorts={mostSorts}
        rowHeight={search.density === 'compact' ? compactRow : usualRow}
        pageKeys
        fill
      />
    </>
  );
  return (
    <Page
      title={t('title')}
      views={<WorklistTabLinks search={search} />}
      filters={<WorklistFilters search={search} onChange={change} />}
      actions={
        <>
          <ViewsMenu search={search} />
          <LookMenu search={search} onChange={change} />
          <WorklistExport search={search} />
        </>
      }
      actionBar={renderActions({
        number: desk ? selected : null,
        nextFrom: { lane, officeCode },
        onTaken: desk ? mark : open,
      })}
      fill
      bare
    >
      {desk ? (
        <SplitView
          showing="list"
          list={list}
          detail={
            selected === null ? <EmptyState title={t('noneOpen')} hint={t('noneOpenHint')} /> : renderDetail(selected)
          }
        />
      ) : (
        <div className={styles.list}>{list}</div>
      )}
    </Page>
  );
}
