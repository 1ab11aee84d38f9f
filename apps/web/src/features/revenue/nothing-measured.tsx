import { listBatches } from '@tidewaiter/contract';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../components/ui/button-link.tsx';
import { EmptyState } from '../../components/ui/empty-state.tsx';
import { useMay } from '../../lib/session/use-session.ts';

/** Before any declaration was loaded: what has to happen first. */
export function NothingMeasured() {
  const { t } = useTranslation('revenue');
  const mayLoad = useMay(listBatches.access);
  return (
    <EmptyState
      title={t('empty')}
      hint={t('emptyHint')}
      action={mayLoad ? <ButtonLink to="/batches">{t('toBatches')}</ButtonLink> : undefined}
    />
  );
}
