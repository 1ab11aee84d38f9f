import { type KeyChanges, readChanges, withChange } from './key-changes.ts';

const storageKey = 'tidewaiter.shortcuts';
const changesKey = 'tidewaiter.shortcuts.keys';

/** A key that does something on the screen shown. */
export interface Shortcut {
  readonly id: string;
  /** `event.key` as the product ships it: `j`, `Enter`, `?`. A person may have put another in its place. */
  readonly key: string;
  readonly label: string;
  readonly run: (event: KeyboardEvent) => void;
}

/**
 * The keys of the screens shown, which key a person put in the place of which, and whether single keys are on: WCAG 2.1.4
 * asks that they can be switched off or changed.
 */
export interface ShortcutsStore {
  readonly add: (shortcut: Shortcut) => () => void;
  /** Lets no key do anything until what is returned is called. */
  readonly hold: () => () => void;
  readonly list: () => readonly Shortcut[];
  readonly enabled: () => boolean;
  readonly setEnabled: (enabled: boolean) => void;
  readonly changes: () => KeyChanges;
  /** Puts a key in the place of the one that is shipped; whichever had it before gets that one's. */
  readonly change: (shipped: string, key: string) => void;
  /** Every key as it was shipped. */
  readonly reset: () => void;
  readonly subscribe: (listener: () => void) => () => void;
  readonly press: (event: KeyboardEvent) => void;
}

export function createShortcutsStore(storage: Pick<Storage, 'getItem' | 'setItem'>): ShortcutsStore {
  let shortcuts: readonly Shortcut[] = [];
  let enabled = storage.getItem(storageKey) !== 'off';
  let changes = readChanges(storage.getItem(changesKey));
  const held = new Set<symbol>();
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of listeners) listener();
  };
  const setChanges = (next: KeyChanges) => {
    changes = next;
    storage.setItem(changesKey, JSON.stringify(next));
    tell();
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
    hold: () => {
      const own = Symbol('hold');
      held.add(own);
      return () => {
        held.delete(own);
      };
    },
    list: () => shortcuts,
    enabled: () => enabled,
    setEnabled: (next) => {
      enabled = next;
      storage.setItem(storageKey, next ? 'on' : 'off');
      tell();
    },
    changes: () => changes,
    change: (shipped, key) => setChanges(withChange(changes, shipped, key)),
    reset: () => setChanges({}),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    press: (event) => {
      if (!enabled || held.size > 0 || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      // The newest binding of a key wins: what opened last is on top.
      const shortcut = shortcuts.findLast(({ key }) => (changes[key] ?? key) === event.key);
      if (shortcut === undefined) return;
      event.preventDefault();
      shortcut.run(event);
    },
  };
}
