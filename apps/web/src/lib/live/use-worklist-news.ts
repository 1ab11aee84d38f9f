import { useDocumentVisibility } from '@mantine/hooks';
import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import {
  countWorklist,
  type DeclarationView,
  getDeclaration,
  listWorklist,
  type ReferralNews,
  watchWorklist,
} from '@tidewaiter/contract';
import { useEffect, useRef, useState } from 'react';
import { urlOf } from '../api/url-of.ts';
import { useEvents } from '../api/use-events.ts';
import { declarationWithNews, type QueuePages, queueWithNews } from './with-news.ts';

const againMs = 20_000;
const togetherMs = 2000;
const all = [listWorklist.id, countWorklist.id, getDeclaration.id];
/** What can bring a case into the queue or to another place in it. */
const moving: ReadonlySet<string> = new Set([
  'claim_released',
  'rerouted',
  'undone',
  'handed_over',
  'asked',
  'answered',
]);

/**
 * Hears what colleagues do and shows it: a row that is listed changes at once and asks the server nothing; counts and what moved
 * are fetched together, at most every two seconds. Closed while the page is out of sight, since a browser keeps few
 * connections to one server. True while it is heard.
 */
export function useWorklistNews(may: boolean, onNews: (news: ReferralNews) => void): boolean {
  const client = useQueryClient();
  const inSight = useDocumentVisibility() !== 'hidden';
  const refetchSoon = useTogether((ids) => invalidate(client, ids));
  const [attempt, setAttempt] = useState(0);
  const url = may && inSight ? `${urlOf(watchWorklist, {})}#${attempt}` : null;
  const state = useEvents({
    url,
    schema: watchWorklist.answer.schema,
    onEvent: (news) => {
      if (news.type === 'missed') {
        refetchSoon(all);
        return;
      }
      showNews(client, news);
      refetchSoon(moving.has(news.kind) ? [countWorklist.id, listWorklist.id] : [countWorklist.id]);
      onNews(news);
    },
  });
  useEffect(() => {
    if (url === null || state !== 'lost') return;
    const timer = setTimeout(() => setAttempt(attempt + 1), againMs);
    return () => clearTimeout(timer);
  }, [url, state, attempt]);
  const wasAway = useRef(false);
  useEffect(() => {
    if (!may) return;
    if (inSight && wasAway.current) invalidate(client, all);
    wasAway.current = !inSight;
  }, [client, inSight, may]);
  return url !== null && state === 'live';
}

/** Puts the news where it is shown. */
function showNews(client: QueryClient, news: ReferralNews): void {
  client.setQueriesData<QueuePages>({ queryKey: [listWorklist.id] }, (queue) =>
    queue === undefined ? queue : queueWithNews(queue, news),
  );
  client.setQueriesData<DeclarationView>({ queryKey: [getDeclaration.id] }, (view) =>
    view === undefined ? view : declarationWithNews(view, news),
  );
  // Its history has grown.
  void client.invalidateQueries({
    queryKey: [getDeclaration.id],
    predicate: ({ state }) => isOf(news.declarationNumber, state.data),
  });
}

function isOf(number: string, data: unknown): boolean {
  return typeof data === 'object' && data !== null && 'declarationNumber' in data && data.declarationNumber === number;
}

function invalidate(client: QueryClient, ids: Iterable<string>): void {
  for (const id of ids) void client.invalidateQueries({ queryKey: [id] });
}

/** Gathers what is asked for and asks once for all of it; a little later for some, so that not all screens ask at once. */
function useTogether(run: (ids: ReadonlySet<string>) => void): (ids: readonly string[]) => void {
  const gathered = useRef(new Set<string>());
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  useEffect(
    () => () => {
      if (timer.current !== null) clearTimeout(timer.current);
      timer.current = null;
    },
    [],
  );
  return (ids) => {
    for (const id of ids) gathered.current.add(id);
    timer.current ??= setTimeout(
      () => {
        timer.current = null;
        const wanted = gathered.current;
        gathered.current = new Set();
        latest.current(wanted);
      },
      togetherMs * (0.5 + Math.random() / 2),
    );
  };
}
