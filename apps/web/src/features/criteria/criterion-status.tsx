import type { CriterionStatus as Status } from '@tidewaiter/domain';
import { useTranslation } from 'react-i18next';
import { StatusBadge, type StatusTone } from '../../components/ui/status-badge.tsx';

const tones: Readonly<Record<Status, StatusTone>> = {
  draft: 'busy',
  proposed: 'wait',
  approved: 'good',
  retired: 'quiet',
};

export function CriterionStatus({ status }: { readonly status: Status }) {
  const { t } = useTranslation('words');
  return <StatusBadge tone={tones[status]}>{t(`criterionStatus.${status}`)}</StatusBadge>;
}
