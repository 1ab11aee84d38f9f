import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../components/ui/empty-state.tsx';
import { Page } from '../../components/ui/page.tsx';

export function DeclarationsScreen() {
  const { t } = useTranslation('declarations');
  return (
    <Page title={t('title')}>
      <EmptyState title={t('empty')} />
    </Page>
  );
}
