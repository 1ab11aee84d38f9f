import type { WorklistSearch } from './worklist-search.ts';

export const worklistTabs = ['all', 'red', 'yellow', 'mine', 'asked', 'random'] as const;
export type WorklistTab = (typeof worklistTabs)[number];

type TabFilters = Pick<WorklistSearch, 'lane' | 'status' | 'selectionReason'>;

/** The filters that each tab stands for. */
const filtersOf: Readonly<Record<WorklistTab, TabFilters>> = {
  all: {},
  red: { lane: 'red' },
  yellow: { lane: 'yellow' },
  mine: { status: 'mine' },
  asked: { status: 'asked' },
  random: { selectionReason: 'random' },
};

/** The tab that a search stands in: the filters are the truth, the tab only names them. */
export function tabOf(search: WorklistSearch): WorklistTab {
  if (search.status === 'mine' || search.status === 'asked') return search.status;
  if (search.selectionReason === 'random') return 'random';
  return search.lane ?? 'all';
}

/** Filters besides those that the tab already says. */
export function filtersBeside(search: WorklistSearch): WorklistSearch {
  const { declaration: _, columns: __, density: ___, sort: ____, ...filters } = search;
  const tab = filtersOf[tabOf(search)];
  return {
    ...filters,
    lane: tab.lane === undefined ? filters.lane : undefined,
    status: tab.status === undefined ? filters.status : undefined,
    selectionReason: tab.selectionReason === undefined ? filters.selectionReason : undefined,
  };
}

/** The search after going to a tab: the other filters stay, those of tabs are the new one's. */
export function toTab(search: WorklistSearch, tab: WorklistTab): WorklistSearch {
  const { declaration: _, ...beside } = filtersBeside(search);
  const { columns, density, sort } = search;
  return { ...beside, columns, density, sort, lane: undefined, ...filtersOf[tab] };
}

/** The search with other filters beside the tab's. */
export function withFilters(search: WorklistSearch, filters: WorklistSearch): WorklistSearch {
  const { lane, status, selectionReason } = filtersOf[tabOf(search)];
  return {
    ...filters,
    columns: search.columns,
    density: search.density,
    sort: search.sort,
    declaration: search.declaration,
    lane: filters.lane ?? lane,
    status: filters.status ?? status,
    selectionReason: filters.selectionReason ?? selectionReason,
  };
}
