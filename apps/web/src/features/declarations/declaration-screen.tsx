import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../components/ui/empty-state.tsx';
import { Page } from '../../components/ui/page.tsx';

const route = getRouteApi('/_app/declarations/$number');

export function DeclarationScreen() {
  const { t } = useTranslation('declarations');
  const { number } = route.useParams();
  return (
    <Page title={t('one.title', { number })}>
      <EmptyState title={t('one.empty')} />
    </Page>
  );
}
