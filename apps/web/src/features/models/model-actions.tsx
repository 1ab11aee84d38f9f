import { Button, Group } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { approveModel, getModel, listModels, type Model, proposeModel, retireModel } from '@tidewaiter/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../components/ui/confirm-dialog.tsx';
import { call } from '../../lib/api/call.ts';
import { endpointQuery } from '../../lib/api/endpoint-query.ts';
import { useMay, useSession } from '../../lib/session/use-session.ts';
import { ApproveDialog } from './approve-dialog.tsx';

type Step = 'propose' | 'approve' | 'retire';

function take(step: Exclude<Step, 'approve'>, id: number): Promise<Model> {
  return step === 'propose' ? call(proposeModel, { params: { id } }) : call(retireModel, { params: { id } });
}

/** The model's way: proposed by an analyst, promoted by another person, retired; each after a question. */
export function ModelActions({ model }: { readonly model: Model }) {
  const { t } = useTranslation('models');
  const queryClient = useQueryClient();
  const userId = useSession()?.userId;
  const may = {
    propose: useMay(proposeModel.access),
    approve: useMay(approveModel.access),
    retire: useMay(retireModel.access),
  };
  const [asked, setAsked] = useState<Step | null>(null);
  const own = userId !== undefined && [model.trainedBy.id, model.proposedBy?.id].includes(userId);
  const act = useMutation({
    mutationFn: (step: Exclude<Step, 'approve'>) => take(step, model.id),
    onSuccess: settle,
  });
  function settle(now: Model) {
    queryClient.setQueryData(endpointQuery(getModel, { params: { id: model.id } }).queryKey, now);
    void queryClient.invalidateQueries({ queryKey: [listModels.id] });
    setAsked(null);
  }
  // Only what was live before comes back.
  const back = model.status === 'retired' && model.approvedBy !== null;
  const steps: readonly Step[] = [
    ...(may.propose && (model.status === 'trained' || back) ? (['propose'] as const) : []),
    ...(may.approve && model.status === 'proposed' ? (['approve'] as const) : []),
    ...(may.retire && model.status !== 'retired' ? (['retire'] as const) : []),
  ];
  const open = (step: Step) => {
    act.reset();
    setAsked(step);
  };
  return (
    <Group gap="xs">
      {steps.map((step) => (
        <Button
          key={step}
          variant={step === 'retire' ? 'default' : 'filled'}
          disabled={step === 'approve' && own}
          onClick={() => open(step)}
        >
          {t(step === 'propose' && back ? 'step.bringBack' : `step.${step}`)}
        </Button>
      ))}
      {asked === 'approve' && <ApproveDialog model={model} onDone={settle} onClose={() => setAsked(null)} />}
      {asked !== null && asked !== 'approve' && (
        <ConfirmDialog
          opened
          title={t(`step.${asked}Title`, { id: model.id })}
          confirmLabel={t(`step.${asked}`)}
          danger={asked === 'retire'}
          busy={act.isPending}
          error={act.error}
          onConfirm={() => act.mutate(asked)}
          onClose={() => setAsked(null)}
        >
          {t(asked === 'retire' && model.status === 'live' ? 'step.retireLiveWhat' : `step.${asked}What`)}
        </ConfirmDialog>
      )}
    </Group>
  );
}
