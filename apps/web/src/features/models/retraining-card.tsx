import { SegmentedControl, Stack } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRetraining, setRetraining } from '@tidewaiter/contract';
import { type RetrainingRhythm, retrainingRhythms } from '@tidewaiter/domain';
import { useTranslation } from 'react-i18next';
import { Card } from '../../components/ui/card.tsx';
import { InlineProblem } from '../../components/ui/inline-problem.tsx';
import { call } from '../../lib/api/call.ts';
import { endpointQuery } from '../../lib/api/endpoint-query.ts';
import { useFormats } from '../../lib/format/use-formats.ts';
import { useMay } from '../../lib/session/use-session.ts';

/** How often a model is trained by the clock; what comes of it is proposed, and a person decides. */
export function RetrainingCard() {
  const { t } = useTranslation('models');
  const formats = useFormats();
  const queryClient = useQueryClient();
  const maySet = useMay(setRetraining.access);
  const query = endpointQuery(getRetraining, {});
  const { data, error } = useQuery(query);
  const set = useMutation({
    mutationFn: (every: RetrainingRhythm) => call(setRetraining, { body: { every } }),
    onSuccess: (now) => queryClient.setQueryData(query.queryKey, now),
  });
  const every = data?.every ?? 'off';
  return (
    <Card
      title={t('clock.title')}
      note={data?.lastOn == null ? t('clock.note') : t('clock.last', { date: formats.date(data.lastOn) })}
    >
      <Stack gap="sm" align="flex-start">
        <SegmentedControl
          size="xs"
          value={every}
          disabled={!maySet || set.isPending || data === undefined}
          onChange={(value) => set.mutate(retrainingRhythms.find((one) => one === value) ?? 'off')}
          data={retrainingRhythms.map((value) => ({ value, label: t(`clock.every.${value}`) }))}
          aria-label={t('clock.title')}
        />
        <InlineProblem error={error ?? set.error} />
      </Stack>
    </Card>
  );
}
