import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../components/ui/empty-state.tsx';
import { Page } from '../../components/ui/page.tsx';

export function KeysScreen() {
  const { t } = useTranslation('administration');
  return (
    <Page title={t('keys.title')}>
      <EmptyState title={t('keys.empty')} />
    </Page>
  );
}
