import { Stack, Switch } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { getPrivacy, putPrivacy } from '@tidewaiter/contract';
import { useTranslation } from 'react-i18next';
import { Card } from '../../components/ui/card.tsx';
import { InlineProblem } from '../../components/ui/inline-problem.tsx';
import { call } from '../../lib/api/call.ts';

/** Whether goods descriptions are kept. */
export function FreeTextCard({ kept }: { readonly kept: boolean }) {
  const { t } = useTranslation('administration');
  const queryClient = useQueryClient();
  const save = useMutation({
    mutationFn: (keepGoodsDescription: boolean) => call(putPrivacy, { body: { keepGoodsDescription } }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: [getPrivacy.id] }),
  });
  return (
    <Card title={t('privacy.freeText')} note={t('privacy.freeTextNote')}>
      <Stack gap="sm">
        <Switch
          label={t('privacy.keepDescriptions')}
          description={t('privacy.keepDescriptionsHint')}
          checked={save.isPending ? save.variables : kept}
          disabled={save.isPending}
          onChange={(event) => save.mutate(event.currentTarget.checked)}
        />
        <InlineProblem error={save.error} />
      </Stack>
    </Card>
  );
}
