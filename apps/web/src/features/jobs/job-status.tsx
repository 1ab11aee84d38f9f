import type { Job } from '@tidewaiter/contract';
import { useTranslation } from 'react-i18next';
import { StatusBadge, type StatusTone } from '../../components/ui/status-badge.tsx';

const tones: Readonly<Record<Job['status'], StatusTone>> = {
  queued: 'wait',
  running: 'busy',
  done: 'good',
  failed: 'bad',
  cancelled: 'quiet',
};

export function JobStatus({ status }: Pick<Job, 'status'>) {
  const { t } = useTranslation('words');
  return <StatusBadge tone={tones[status]}>{t(`jobStatus.${status}`)}</StatusBadge>;
}
