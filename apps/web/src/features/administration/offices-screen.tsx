import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../components/ui/empty-state.tsx';
import { Page } from '../../components/ui/page.tsx';

export function OfficesScreen() {
  const { t } = useTranslation('administration');
  return (
    <Page title={t('offices.title')}>
      <EmptyState title={t('offices.empty')} />
    </Page>
  );
}
