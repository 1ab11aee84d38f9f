import { useSyncExternalStore } from 'react';
import { useShortcutsStore } from './shortcuts-context.tsx';
import type { Shortcut } from './shortcuts-store.ts';

/** The keys that work now, and the switch that turns all of them off. */
export function useShortcuts(): {
  readonly shortcuts: readonly Shortcut[];
  readonly enabled: boolean;
  readonly setEnabled: (enabled: boolean) => void;
} {
  const store = useShortcutsStore();
  const shortcuts = useSyncExternalStore(store.subscribe, store.list);
  const enabled = useSyncExternalStore(store.subscribe, store.enabled);
  return { shortcuts, enabled, setEnabled: store.setEnabled };
}
