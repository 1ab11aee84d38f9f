import { MantineThemeProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';

export function MessageStack() {
  const { t } = useTranslation('ui');
  const closing = { 'aria-label': t('close') };
  return (
    <MantineThemeProvider
      inherit
      theme={{ components: { Notification: { defaultProps: { closeButtonProps: closing } } } }}
    >
      <Notifications position="bottom-center" autoClose={6000} />
    </MantineThemeProvider>
  );
}
