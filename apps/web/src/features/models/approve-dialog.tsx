import { Stack, Textarea } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { approveModel, listModels, type Model } from '@tidewaiter/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../components/ui/confirm-dialog.tsx';
import { ApiProblem } from '../../lib/api/api-problem.ts';
import { call } from '../../lib/api/call.ts';
import { endpointQuery } from '../../lib/api/endpoint-query.ts';

export interface ApproveDialogProps {
  readonly model: Model;
  readonly onDone: (model: Model) => void;
  readonly onClose: () => void;
}

/** Asks before a model goes live; where it is worse than the live one, or was not compared, for a reason to sign. */
export function ApproveDialog({ model, onDone, onClose }: ApproveDialogProps) {
  const { t } = useTranslation('models');
  const [reason, setReason] = useState('');
  const approve = useMutation({
    mutationFn: () =>
      call(approveModel, { params: { id: model.id }, body: reason.trim() === '' ? {} : { reason: reason.trim() } }),
    onSuccess: onDone,
  });
  const live = useQuery(endpointQuery(listModels, {})).data?.rows.find(({ status }) => status === 'live');
  const compared = live === undefined || model.comparison?.champion === live.id;
  const worse = live !== undefined && compared && model.comparison?.verdict === 'worse';
  // The live model may have changed since this page was read: the server has the last word.
  const refused = approve.error instanceof ApiProblem && approve.error.code === 'signature_needed';
  const signs = refused || worse || !compared;
  return (
    <ConfirmDialog
      opened
      title={t('step.approveTitle', { id: model.id })}
      confirmLabel={t(signs ? 'step.sign' : 'step.approve')}
      danger={signs}
      busy={approve.isPending}
      error={refused ? null : approve.error}
      onConfirm={() => approve.mutate()}
      onClose={onClose}
    >
      <Stack gap="sm">
        <span>{t('step.approveWhat')}</span>
        {signs && <strong role="alert">{t(worse ? 'step.worse' : 'step.notCompared')}</strong>}
        {signs && (
          <Textarea
            label={t('step.reason')}
            description={t('step.reasonHint')}
            minLength={10}
            maxLength={500}
            autosize
            minRows={2}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        )}
      </Stack>
    </ConfirmDialog>
  );
}
