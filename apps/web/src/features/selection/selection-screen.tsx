import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../components/ui/empty-state.tsx';
import { Page } from '../../components/ui/page.tsx';

export function SelectionScreen() {
  const { t } = useTranslation('selection');
  return (
    <Page title={t('title')}>
      <EmptyState title={t('empty')} />
    </Page>
  );
}
