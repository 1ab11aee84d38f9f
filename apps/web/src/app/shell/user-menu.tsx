import { UnstyledButton } from '@mantine/core';
import { IconLogout, IconUser } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { MenuButton, type MenuPart } from '../../components/ui/menu-button.tsx';
import type { Session } from '../../lib/session/session-query.ts';
import { useEndSession } from '../../lib/session/use-end-session.ts';
import styles from './shell.module.css';

export function UserMenu({ session }: { readonly session: Session }) {
  const { t } = useTranslation('shell');
  const navigate = useNavigate();
  const endSession = useEndSession();
  const leave = useMutation({ mutationFn: endSession, onSuccess: () => navigate({ to: '/sign-in' }) });
  const who = (
    <>
      {session.name}
      <br />
      <bdi>{session.email}</bdi>
    </>
  );
  const parts: MenuPart[] = [{ id: 'who', note: who }];
  if (!session.hasPassword) {
    parts.push({ id: 'password', label: t('setPassword'), run: () => void navigate({ to: '/account' }) });
  }
  const icon = <IconLogout size={16} aria-hidden="true" />;
  parts.push({ id: 'leave', label: t('signOut'), icon, run: () => leave.mutate() });
  return (
    <MenuButton
      target={
        <UnstyledButton
          className={styles.text}
          aria-label={`${t('user')}: ${session.name}, ${t(`words:role.${session.role}`)}`}
        >
          <IconUser className={styles.userIcon} size={18} aria-hidden="true" />
          <span className={styles.userName}>{t(`words:role.${session.role}`)}</span>
        </UnstyledButton>
      }
      parts={parts}
    />
  );
}
