import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../components/ui/empty-state.tsx';
import { Page } from '../../components/ui/page.tsx';

const route = getRouteApi('/_app/batches/$id');

export function BatchScreen() {
  const { t } = useTranslation('batches');
  const { id } = route.useParams();
  return (
    <Page title={t('one.title', { id })}>
      <EmptyState title={t('one.empty')} />
    </Page>
  );
}
