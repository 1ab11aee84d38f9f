import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../components/ui/empty-state.tsx';
import { Page } from '../../components/ui/page.tsx';

export function UsersScreen() {
  const { t } = useTranslation('administration');
  return (
    <Page title={t('users.title')}>
      <EmptyState title={t('users.empty')} />
    </Page>
  );
}
