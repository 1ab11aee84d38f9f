import { Center, Loader } from '@mantine/core';
import { useTranslation } from 'react-i18next';

export function PendingScreen() {
  const { t } = useTranslation('shell');
  return (
    <Center p="xl" role="status" aria-label={t('loading')}>
      <Loader size="sm" />
    </Center>
  );
}
