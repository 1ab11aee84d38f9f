import { useSyncExternalStore } from 'react';
import type { KeyChanges } from './key-changes.ts';
import { useShortcutsStore } from './shortcuts-context.tsx';
import type { Shortcut, ShortcutsStore } from './shortcuts-store.ts';

/** The keys that work now, what was changed of them, and the switch that turns all of them off. */
export function useShortcuts(): {
  readonly shortcuts: readonly Shortcut[];
  readonly enabled: boolean;
  readonly changes: KeyChanges;
  /** The key that does what a shipped one did. */
  readonly keyOf: (shipped: string) => string;
} & Pick<ShortcutsStore, 'setEnabled' | 'change' | 'reset'> {
  const store = useShortcutsStore();
  const shortcuts = useSyncExternalStore(store.subscribe, store.list);
  const enabled = useSyncExternalStore(store.subscribe, store.enabled);
  const changes = useSyncExternalStore(store.subscribe, store.changes);
  const { setEnabled, change, reset } = store;
  return { shortcuts, enabled, changes, keyOf: (shipped) => changes[shipped] ?? shipped, setEnabled, change, reset };
}
