import type { BatchStatus as Status } from '@tidewaiter/domain';
import { useTranslation } from 'react-i18next';
import { StatusBadge, type StatusTone } from '../../components/ui/status-badge.tsx';

const tones: Readonly<Record<Status, StatusTone>> = {
  receiving: 'busy',
  queued: 'wait',
  loading: 'busy',
  loaded: 'good',
  failed: 'bad',
  cancelled: 'quiet',
  rolled_back: 'quiet',
};

export function BatchStatus({ status }: { readonly status: Status }) {
  const { t } = useTranslation('words');
  return <StatusBadge tone={tones[status]}>{t(`batchStatus.${status}`)}</StatusBadge>;
}
