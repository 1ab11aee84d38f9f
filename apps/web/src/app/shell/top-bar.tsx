import { ActionIcon, Burger } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconCommand, IconKeyboard } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Preferences } from '../../components/preferences/preferences.tsx';
import { later } from '../../components/ui/later.tsx';
import { useEverTrue } from '../../components/ui/use-ever-true.ts';
import type { Session } from '../../lib/session/session-query.ts';
import { MainNav } from './main-nav.tsx';
import styles from './shell.module.css';
import { UserMenu } from './user-menu.tsx';

const NavDrawer = later(async () => (await import('./nav-drawer.tsx')).NavDrawer);

interface TopBarProps {
  readonly session: Session;
  readonly onHelp: () => void;
  readonly onCommands: () => void;
}

export function TopBar({ session, onHelp, onCommands }: TopBarProps) {
  const { t } = useTranslation('shell');
  const [opened, { toggle, close }] = useDisclosure(false);
  const everOpened = useEverTrue(opened);
  const place = session.national
    ? t('national')
    : session.offices.map((office) => `${office.name} · ${office.code}`).join(', ');
  return (
    <header className={styles.bar}>
      <Burger
        className={styles.burger}
        opened={opened}
        onClick={toggle}
        size="sm"
        color="var(--tw-bar-ink)"
        aria-label={t('menu')}
        aria-expanded={opened}
      />
      <Link to="/" className={styles.brand}>
        Tidewaiter
      </Link>
      <div className={styles.wide}>
        <MainNav role={session.role} />
      </div>
      <div className={styles.end}>
        <span className={styles.place} title={place}>
          {place}
        </span>
        <ActionIcon
          className={styles.icon}
          variant="transparent"
          onClick={onCommands}
          aria-label={t('palette.title')}
          aria-keyshortcuts="Control+K Meta+K"
          title={t('palette.tip')}
        >
          <IconCommand size={18} aria-hidden="true" />
        </ActionIcon>
        <ActionIcon className={styles.icon} variant="transparent" onClick={onHelp} aria-label={t('help')}>
          <IconKeyboard size={18} aria-hidden="true" />
        </ActionIcon>
        <Preferences />
        <UserMenu session={session} />
      </div>
      {everOpened && <NavDrawer role={session.role} place={place} opened={opened} onClose={close} />}
    </header>
  );
}
