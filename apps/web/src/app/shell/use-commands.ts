import { useMantineColorScheme } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { getDeclaration, listWorklist } from '@tidewaiter/contract';
import type { Role } from '@tidewaiter/domain';
import { useTranslation } from 'react-i18next';
import { useShortcuts } from '../../lib/shortcuts/use-shortcuts.ts';
import { mayAccess, screensOf } from '../screens.ts';
import type { Command } from './commands-found.ts';

/** Letters typed from which they may be a declaration's number. */
const numberLength = 3;

/** What the keys of the screens shown do, the screens of the role, and what can be made of a text. */
export function useCommands(role: Role, text: string): readonly Command[] {
  const { t } = useTranslation('shell');
  const navigate = useNavigate();
  const { shortcuts } = useShortcuts();
  const { setColorScheme } = useMantineColorScheme();
  const keys = new Map(shortcuts.map((shortcut) => [shortcut.key, shortcut]));
  const typed = text.trim();
  const made: Command[] = [];
  if (typed.length >= numberLength && mayAccess(getDeclaration.access, role)) {
    made.push({
      id: 'open-declaration',
      label: t('palette.open', { number: `\u2068${typed}\u2069` }),
      always: true,
      run: () => void navigate({ to: '/declarations/$number', params: { number: typed } }),
    });
  }
  if (typed.length >= numberLength && mayAccess(listWorklist.access, role)) {
    made.push({
      id: 'search-worklist',
      label: t('palette.search', { text: `\u2068${typed}\u2069` }),
      always: true,
      run: () => void navigate({ to: '/worklist', search: { q: typed } }),
    });
  }
  return [
    ...[...keys.values()].map(({ key, label, run }) => ({
      id: `key-${key}`,
      label,
      key,
      run: () => run(new KeyboardEvent('keydown', { key })),
    })),
    ...screensOf(role).map(({ path, name }) => ({
      id: path,
      label: t('palette.goTo', { screen: t(`nav.${name}`) }),
      run: () => void navigate({ to: path }),
    })),
    ...(['light', 'dark'] as const).map((scheme) => ({
      id: `scheme-${scheme}`,
      label: t(`scheme.${scheme}`),
      run: () => setColorScheme(scheme),
    })),
    ...made,
  ];
}
