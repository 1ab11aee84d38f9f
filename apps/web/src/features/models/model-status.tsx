import type { ModelStatus as Status } from '@tidewaiter/domain';
import { useTranslation } from 'react-i18next';
import { StatusBadge, type StatusTone } from '../../components/ui/status-badge.tsx';

const tones: Readonly<Record<Status, StatusTone>> = {
  trained: 'busy',
  proposed: 'wait',
  live: 'good',
  retired: 'quiet',
};

export function ModelStatus({ status }: { readonly status: Status }) {
  const { t } = useTranslation('words');
  return <StatusBadge tone={tones[status]}>{t(`modelStatus.${status}`)}</StatusBadge>;
}
