import { type ComponentType, lazy, type ReactNode, Suspense } from 'react';

const awaited = new Set<() => Promise<unknown>>();

/**
 * A component whose code is fetched apart from the screen it belongs to: when it is first shown, or before, once the
 * screen is there and nothing else is to be done (`fetchAwaited`).
 *
 * @param fallback what keeps its place meanwhile; nothing where it is a dialog
 */
export function later<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  fallback: ReactNode = null,
): ComponentType<Props> {
  const fetchOnce = fetchLater(load);
  const Fetched = lazy(async () => ({ default: await fetchOnce() }));
  return function Later(props: Props) {
    return (
      <Suspense fallback={fallback}>
        <Fetched {...props} />
      </Suspense>
    );
  };
}

/** How something is fetched later: once, and again only where it failed. */
export function fetchLater<Fetched>(load: () => Promise<Fetched>): () => Promise<Fetched> {
  let fetched: Promise<Fetched> | null = null;
  const fetchOnce = () => {
    fetched ??= load().catch((error: unknown) => {
      fetched = null;
      throw error;
    });
    return fetched;
  };
  awaited.add(fetchOnce);
  return fetchOnce;
}

/** Fetches what is not there yet, so that the first key that asks for it does not wait. What fails is asked for again then. */
export function fetchAwaited(): void {
  for (const load of awaited) void load().catch(() => undefined);
}
