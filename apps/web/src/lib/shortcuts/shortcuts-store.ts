const storageKey = 'tidewaiter.shortcuts';

/** A key that does something on the screen shown. */
export interface Shortcut {
  readonly id: string;
  /** `event.key`, as `j`, `Enter`, `?`. */
  readonly key: string;
  readonly label: string;
  readonly run: (event: KeyboardEvent) => void;
}

/** The keys of the screens shown, and whether single keys are on: WCAG 2.1.4 asks that they can be switched off. */
export interface ShortcutsStore {
  readonly add: (shortcut: Shortcut) => () => void;
  readonly list: () => readonly Shortcut[];
  readonly enabled: () => boolean;
  readonly setEnabled: (enabled: boolean) => void;
  readonly subscribe: (listener: () => void) => () => void;
  readonly press: (event: KeyboardEvent) => void;
}

export function createShortcutsStore(storage: Pick<Storage, 'getItem' | 'setItem'>): ShortcutsStore {
  let shortcuts: readonly Shortcut[] = [];
  let enabled = storage.getItem(storageKey) !== 'off';
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of listeners) listener();
  };
  return {
    add: (shortcut) => {
      shortcuts = [...shortcuts, shortcut];
      tell();
      return () => {
        shortcuts = shortcuts.filter((other) => other !== shortcut);
        tell();
      };
    },
    list: () => shortcuts,
    enabled: () => enabled,
    setEnabled: (next) => {
      enabled = next;
      storage.setItem(storageKey, next ? 'on' : 'off');
      tell();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    press: (event) => {
      if (!enabled || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      // The newest binding of a key wins: what opened last is on top.
      const shortcut = shortcuts.findLast((candidate) => candidate.key === event.key);
      if (shortcut === undefined) return;
      event.preventDefault();
      shortcut.run(event);
    },
  };
}
