import type { Role } from '@tidewaiter/domain';
import { useEffect, useLayoutEffect } from 'react';
import { later } from '../../components/ui/later.tsx';
import { useEverTrue } from '../../components/ui/use-ever-true.ts';
import { useShortcutsStore } from '../../lib/shortcuts/shortcuts-context.tsx';

interface CommandPaletteProps {
  readonly role: Role;
  readonly opened: boolean;
  readonly onOpen: () => void;
  readonly onClose: () => void;
}

const PaletteDialog = later(async () => (await import('./palette-dialog.tsx')).PaletteDialog);

/** Everything that can be done here and every screen, by typing a part of its name: Control or Command and K. */
export function CommandPalette({ role, opened, onOpen, onClose }: CommandPaletteProps) {
  const store = useShortcutsStore();
  const asked = useEverTrue(opened);
  // What is typed from here on is meant for the palette, also before its field has the focus.
  useLayoutEffect(() => (opened ? store.hold() : undefined), [store, opened]);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey)
        return;
      event.preventDefault();
      if (opened) onClose();
      else onOpen();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [opened, onOpen, onClose]);
  return asked ? <PaletteDialog role={role} opened={opened} onClose={onClose} /> : null;
}
