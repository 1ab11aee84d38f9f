import { Drawer } from '@mantine/core';
import type { Role } from '@tidewaiter/domain';
import { useTranslation } from 'react-i18next';
import { MainNav } from './main-nav.tsx';
import styles from './shell.module.css';

interface NavDrawerProps {
  readonly role: Role;
  readonly place: string;
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** The screens on a narrow window, and where one works. */
export function NavDrawer({ role, place, opened, onClose }: NavDrawerProps) {
  const { t } = useTranslation('shell');
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      title="Tidewaiter"
      size="min(320px, 88vw)"
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <MainNav role={role} stacked onChosen={onClose} />
      <p className={styles.drawerPlace}>{place}</p>
    </Drawer>
  );
}
