import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { createShortcutsStore, type ShortcutsStore } from './shortcuts-store.ts';

const ShortcutsContext = createContext<ShortcutsStore | null>(null);

/** Keys typed into a field, or while a dialog or a menu is open, are meant for it; so is Enter on a button or link. */
function belongsElsewhere({ target, key }: KeyboardEvent): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable) return true;
  if (key === 'Enter' && target.closest('button, a, summary') !== null) return true;
  return (
    target.closest(
      'input:not([type="checkbox"]), textarea, select, [role="dialog"], [role="menu"], [role="listbox"]',
    ) !== null
  );
}

export function ShortcutsProvider({ children }: { readonly children: ReactNode }) {
  const [store] = useState(() => createShortcutsStore(localStorage));
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (!belongsElsewhere(event)) store.press(event);
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [store]);
  return <ShortcutsContext value={store}>{children}</ShortcutsContext>;
}

export function useShortcutsStore(): ShortcutsStore {
  const store = useContext(ShortcutsContext);
  if (store === null) throw new Error('ShortcutsProvider is missing');
  return store;
}
