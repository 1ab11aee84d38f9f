import { useEffect, useId, useRef } from 'react';
import { useShortcutsStore } from './shortcuts-context.tsx';

export interface UseShortcutOptions {
  /** `event.key`, as `j`, `Enter`, `?`. */
  readonly key: string;
  /** What it does, already translated; the help sheet shows it. */
  readonly label: string;
  readonly run: () => void;
  readonly disabled?: boolean;
}

/** Binds a key while the component is shown. */
export function useShortcut({ key, label, run, disabled = false }: UseShortcutOptions): void {
  const store = useShortcutsStore();
  const id = useId();
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  useEffect(() => {
    if (disabled) return;
    return store.add({ id, key, label, run: () => latest.current() });
  }, [store, id, key, label, disabled]);
}
