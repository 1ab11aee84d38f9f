import { keyShown } from '../../lib/shortcuts/key-shown.ts';
import { useShortcuts } from '../../lib/shortcuts/use-shortcuts.ts';
import styles from './key-hint.module.css';

/** The key that does the same as a button: by the one that is shipped, or as a text. Not shown while single keys are off. */
export function KeyHint(props: { readonly of: string } | { readonly text: string }) {
  const { enabled, keyOf } = useShortcuts();
  if (!enabled) return null;
  return (
    <span className={styles.key} aria-hidden="true">
      {'of' in props ? keyShown(keyOf(props.of)) : props.text}
    </span>
  );
}
