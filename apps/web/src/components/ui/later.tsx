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
  awaited.add(load);
  const Fetched = lazy(async () => ({ default: await load() }));
  return function Later(props: Props) {
    return (
      <Suspense fallback={fallback}>
        <Fetched {...props} />
      </Suspense>
    );
  };
}

/** Fetches what is not there yet, so that the first key that asks for it does not wait. What fails is asked for again then. */
export function fetchAwaited(): void {
  for (const load of awaited) void load().catch(() => undefined);
}
