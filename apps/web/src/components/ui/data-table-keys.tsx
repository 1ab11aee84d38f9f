import { useTranslation } from 'react-i18next';
import { useShortcut } from '../../lib/shortcuts/use-shortcut.ts';

interface DataTableKeysProps {
  readonly onNext: () => void;
  readonly onPrevious: () => void;
  readonly onOpen: (() => void) | undefined;
}

/** j, k and Enter for the page that a table is the heart of. */
export function DataTableKeys({ onNext, onPrevious, onOpen }: DataTableKeysProps) {
  const { t } = useTranslation('ui');
  useShortcut({ key: 'j', label: t('keys.next'), run: onNext });
  useShortcut({ key: 'k', label: t('keys.previous'), run: onPrevious });
  useShortcut({ key: 'Enter', label: t('keys.open'), run: () => onOpen?.(), disabled: onOpen === undefined });
  return null;
}
