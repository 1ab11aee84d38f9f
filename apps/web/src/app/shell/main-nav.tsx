import { Link } from '@tanstack/react-router';
import type { Role } from '@tidewaiter/domain';
import { useTranslation } from 'react-i18next';
import { screensOf } from '../screens.ts';
import styles from './main-nav.module.css';

interface MainNavProps {
  readonly role: Role;
  /** In the drawer, one under the other. */
  readonly stacked?: boolean;
  readonly onChosen?: () => void;
}

/** The screens that the role may open. */
export function MainNav({ role, stacked = false, onChosen }: MainNavProps) {
  const { t } = useTranslation('shell');
  return (
    <nav aria-label={t('navigation')}>
      <ul className={styles.nav} data-stacked={stacked}>
        {screensOf(role).map((screen) => (
          <li key={screen.path}>
            <Link to={screen.path} className={styles.link} {...(onChosen === undefined ? {} : { onClick: onChosen })}>
              {t(`nav.${screen.name}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
