import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import {
  approveCriterion,
  type Criterion,
  listCriteria,
  proposeCriterion,
  retireCriterion,
} from '@tidewaiter/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../components/ui/confirm-dialog.tsx';
import { call } from '../../lib/api/call.ts';
import { useMay, useSession } from '../../lib/session/use-session.ts';
import styles from './criterion-sheet.module.css';

type Step = 'propose' | 'approve' | 'retire';

function take(step: Step, id: number): Promise<Criterion> {
  if (step === 'propose') return call(proposeCriterion, { params: { id } });
  if (step === 'approve') return call(approveCriterion, { params: { id } });
  return call(retireCriterion, { params: { id } });
}

/** A criterion's way: proposed, approved by another person, retired; each after a question. */
export function CriterionActions({ criterion }: { readonly criterion: Criterion }) {
  const { t } = useTranslation('criteria');
  const queryClient = useQueryClient();
  const userId = useSession()?.userId;
  const mayWrite = useMay(proposeCriterion.access);
  const mayApprove = useMay(approveCriterion.access);
  const [asked, setAsked] = useState<Step | null>(null);
  const act = useMutation({
    mutationFn: (step: Step) => take(step, criterion.id),
    onSuccess: () => {
      void queryClient.invalidateQueries({ queryKey: [listCriteria.id] });
      setAsked(null);
    },
  });
  const { status } = criterion;
  const own = criterion.owner.id === userId;
  const steps: readonly Step[] = [
    ...(mayWrite && status === 'draft' ? (['propose'] as const) : []),
    ...(mayApprove && status === 'proposed' ? (['approve'] as const) : []),
    ...(mayWrite && status !== 'retired' ? (['retire'] as const) : []),
  ];
  return (
    <>
      {steps.map((step) => (
        <Button
          key={step}
          size="xs"
          variant={step === 'retire' ? 'default' : 'filled'}
          disabled={step === 'approve' && own}
          onClick={() => {
            act.reset();
            setAsked(step);
          }}
        >
          {t(`step.${step}`)}
        </Button>
      ))}
      {mayApprove && own && status === 'proposed' && <span className={styles.own}>{t('step.own')}</span>}
      {asked !== null && (
        <ConfirmDialog
          opened
          title={t(`step.${asked}Title`, { name: criterion.rule.name })}
          confirmLabel={t(`step.${asked}`)}
          danger={asked === 'retire'}
          busy={act.isPending}
          error={act.error}
          onConfirm={() => act.mutate(asked)}
          onClose={() => setAsked(null)}
        >
          {t(`step.${asked}What`)}
        </ConfirmDialog>
      )}
    </>
  );
}
