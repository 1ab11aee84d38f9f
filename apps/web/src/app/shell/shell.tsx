import { useDisclosure } from '@mantine/hooks';
import { Outlet, useLocation } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { fetchAwaited, later } from '../../components/ui/later.tsx';
import { useEverTrue } from '../../components/ui/use-ever-true.ts';
import { useSession } from '../../lib/session/use-session.ts';
import { useShortcut } from '../../lib/shortcuts/use-shortcut.ts';
import { CommandPalette } from './command-palette.tsx';
import { LiveReferrals } from './live-referrals.tsx';
import { PasswordNotice } from './password-notice.tsx';
import styles from './shell.module.css';
import { TopBar } from './top-bar.tsx';

const HelpSheet = later(async () => (await import('../../components/ui/help-sheet.tsx')).HelpSheet);

/** Time after which what may be asked for next is fetched: the first screen is there by then. */
const quietMs = 2000;

/** The frame of every signed-in screen. */
export function Shell() {
  const { t } = useTranslation('shell');
  const session = useSession();
  const [help, { open, close }] = useDisclosure(false);
  const helped = useEverTrue(help);
  const [palette, { open: openPalette, close: closePalette }] = useDisclosure(false);
  useShortcut({ key: '?', label: t('help'), run: open });
  useEffect(() => {
    const timer = setTimeout(fetchAwaited, quietMs);
    return () => clearTimeout(timer);
  }, []);
  const main = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  const shown = useRef(pathname);
  useEffect(() => {
    // A new screen is where reading goes on; the first one leaves focus with the browser.
    if (shown.current !== pathname) main.current?.focus({ preventScroll: true });
    shown.current = pathname;
  }, [pathname]);
  if (session === undefined) return null;
  return (
    <div className={styles.shell}>
      <a className={styles.skip} href="#main">
        {t('skip')}
      </a>
      <TopBar session={session} onHelp={open} onCommands={openPalette} />
      {!session.hasPassword && <PasswordNotice />}
      <main id="main" ref={main} tabIndex={-1} className={styles.main}>
        <LiveReferrals>
          <Outlet />
        </LiveReferrals>
      </main>
      {helped && <HelpSheet opened={help} onClose={close} />}
      <CommandPalette role={session.role} opened={palette} onOpen={openPalette} onClose={closePalette} />
    </div>
  );
}
