import { Skeleton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { CardGrid } from '../../components/ui/card-grid.tsx';
import { StatRow } from '../../components/ui/stat-row.tsx';

const cards = ['items', 'examined', 'hits', 'recovered', 'risk', 'level'];

/** Keeps the places of what is being fetched. */
export function RevenueWait() {
  const { t } = useTranslation('ui');
  return (
    <div role="status" aria-label={t('loading')}>
      <StatRow>
        {cards.map((card) => (
          <Skeleton key={card} height={112} radius="md" />
        ))}
      </StatRow>
      <Skeleton height={14} mt={14} visible={false} />
      <CardGrid>
        <Skeleton height={330} radius="md" />
        <Skeleton height={330} radius="md" />
      </CardGrid>
    </div>
  );
}
