import { Menu, UnstyledButton } from '@mantine/core';
import { IconLogout, IconUser } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Session } from '../../lib/session/session-query.ts';
import { useEndSession } from '../../lib/session/use-end-session.ts';
import styles from './shell.module.css';

export function UserMenu({ session }: { readonly session: Session }) {
  const { t } = useTranslation('shell');
  const navigate = useNavigate();
  const endSession = useEndSession();
  const leave = useMutation({ mutationFn: endSession, onSuccess: () => navigate({ to: '/sign-in' }) });
  return (
    <Menu position="bottom-end" transitionProps={{ duration: 0 }}>
      <Menu.Target>
        <UnstyledButton
          className={styles.text}
          aria-label={`${t('user')}: ${session.name}, ${t(`words:role.${session.role}`)}`}
        >
          <IconUser className={styles.userIcon} size={18} aria-hidden="true" />
          <span className={styles.userName}>{t(`words:role.${session.role}`)}</span>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          {session.name}
          <br />
          <bdi>{session.email}</bdi>
        </Menu.Label>
        {!session.hasPassword && (
          <Menu.Item onClick={() => void navigate({ to: '/account' })}>{t('setPassword')}</Menu.Item>
        )}
        <Menu.Item leftSection={<IconLogout size={16} aria-hidden="true" />} onClick={() => leave.mutate()}>
          {t('signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
