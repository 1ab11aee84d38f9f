import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type Batch, deleteBatch, getBatch, listBatches } from '@tidewaiter/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../components/ui/confirm-dialog.tsx';
import { ApiProblem } from '../../lib/api/api-problem.ts';
import { call } from '../../lib/api/call.ts';
import { endpointQuery } from '../../lib/api/endpoint-query.ts';
import { useFormats } from '../../lib/format/use-formats.ts';

/** Takes a loaded batch back, or stops one that comes in, after a question. */
export function RollBack({ batch, comingIn }: { readonly batch: Batch; readonly comingIn: boolean }) {
  const { t } = useTranslation('batches');
  const formats = useFormats();
  const queryClient = useQueryClient();
  const [opened, setOpened] = useState(false);
  const remove = useMutation({
    mutationFn: () => call(deleteBatch, { params: { id: batch.id } }),
    onSuccess: (now) => {
      queryClient.setQueryData(endpointQuery(getBatch, { params: { id: batch.id } }).queryKey, now);
      void queryClient.invalidateQueries({ queryKey: [listBatches.id] });
      setOpened(false);
    },
  });
  const decided = remove.error instanceof ApiProblem && remove.error.code === 'decided_already';
  const verb = t(comingIn ? 'cancel.verb' : 'rollBack.verb');
  return (
    <>
      <Button
        variant="default"
        onClick={() => {
          remove.reset();
          setOpened(true);
        }}
      >
        {verb}
      </Button>
      <ConfirmDialog
        opened={opened}
        title={t(comingIn ? 'cancel.title' : 'rollBack.title')}
        confirmLabel={verb}
        danger
        busy={remove.isPending}
        error={remove.error}
        onConfirm={() => remove.mutate()}
        onClose={() => setOpened(false)}
      >
        {t(comingIn ? 'cancel.what' : decided ? 'rollBack.decided' : 'rollBack.what', {
          file: batch.fileName,
          rows: formats.number(batch.accepted),
        })}
      </ConfirmDialog>
    </>
  );
}
