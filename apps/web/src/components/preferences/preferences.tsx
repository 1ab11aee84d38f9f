import { LanguageMenu } from './language-menu.tsx';
import styles from './preferences.module.css';
import { SchemeToggle } from './scheme-toggle.tsx';

/** Colour scheme and language, for the bar. */
export function Preferences() {
  return (
    <span className={styles.both}>
      <SchemeToggle />
      <LanguageMenu />
    </span>
  );
}
