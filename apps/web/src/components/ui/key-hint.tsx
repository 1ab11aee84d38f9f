import { useShortcuts } from '../../lib/shortcuts/use-shortcuts.ts';
import styles from './key-hint.module.css';

/** The key that does the same as a button; not shown while single keys are switched off. */
export function KeyHint({ children }: { readonly children: string }) {
  const { enabled } = useShortcuts();
  if (!enabled) return null;
  return (
    <span className={styles.key} aria-hidden="true">
      {children}
    </span>
  );
}
