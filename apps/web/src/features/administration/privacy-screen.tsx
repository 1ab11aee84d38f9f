import { useQuery } from '@tanstack/react-query';
import { getPrivacy } from '@tidewaiter/contract';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../../components/ui/error-state.tsx';
import { Page } from '../../components/ui/page.tsx';
import { endpointQuery } from '../../lib/api/endpoint-query.ts';
import { FreeTextCard } from './free-text-card.tsx';
import { RotationCard } from './rotation-card.tsx';

/** What is kept of declarations: free text, and the pseudonyms of traders. */
export function PrivacyScreen() {
  const { t } = useTranslation('administration');
  const query = useQuery(endpointQuery(getPrivacy, {}));
  return (
    <Page title={t('privacy.title')}>
      {query.error !== null && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
      {query.data !== undefined && (
        <>
          <FreeTextCard kept={query.data.settings.keepGoodsDescription} />
          <RotationCard generation={query.data.pseudonymGeneration} />
        </>
      )}
    </Page>
  );
}
