import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { countWorklist } from '@tidewaiter/contract';
import { useTranslation } from 'react-i18next';
import { endpointQuery } from '../../lib/api/endpoint-query.ts';
import { useRefreshMs } from '../../lib/live/live-context.ts';
import { CountShown } from './views/count-shown.tsx';
import styles from './worklist.module.css';
import type { WorklistSearch } from './worklist-search.ts';
import { tabOf, toTab, type WorklistTab, worklistTabs } from './worklist-tabs.ts';

/** The parts of the queue with how many wait in each, counted again and again. */
export function WorklistTabLinks({ search }: { readonly search: WorklistSearch }) {
  const { t } = useTranslation('worklist');
  const { data } = useQuery({
    ...endpointQuery(countWorklist, { query: { officeCode: search.officeCode } }),
    refetchInterval: useRefreshMs(),
  });
  const count = (tab: WorklistTab) => (tab === 'all' ? data && data.red + data.yellow : data?.[tab]);
  const current = tabOf(search);
  return (
    <nav className={styles.tabs} aria-label={t('tabs')}>
      {worklistTabs.map((tab) => (
        <Link
          key={tab}
          to="/worklist"
          search={toTab(search, tab)}
          activeOptions={{ exact: true, includeSearch: true }}
          className={styles.tab}
          aria-current={tab === current ? 'page' : undefined}
        >
          {t(`tab.${tab}`)}
          <CountShown count={count(tab)} />
        </Link>
      ))}
    </nav>
  );
}
