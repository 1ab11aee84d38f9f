import { Button, Group, Modal, NativeSelect, Stack, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { listColleagues } from '@tidewaiter/contract';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { InlineProblem } from '../../../components/ui/inline-problem.tsx';
import { endpointQuery } from '../../../lib/api/endpoint-query.ts';
import type { ReferralChanges } from './use-referral-changes.ts';

interface ColleagueDialogProps {
  readonly number: string;
  readonly kind: 'handOver' | 'ask';
  readonly change: ReferralChanges['handOver'];
  readonly onClose: () => void;
  readonly onDone: () => void;
}

const shortest = { handOver: 1, ask: 3 } as const;

/** A case for a colleague, or a question to one. */
export function ColleagueDialog({ number, kind, change, onClose, onDone }: ColleagueDialogProps) {
  const { t } = useTranslation('colleagues');
  const colleagues = useQuery(endpointQuery(listColleagues, { params: { number } }));
  const [to, setTo] = useState('');
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  const tooShort = text.trim().length < shortest[kind];
  const send = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (to !== '' && !tooShort) change.mutate({ to, text }, { onSuccess: onDone });
  };
  const rows = colleagues.data?.rows ?? [];
  return (
    <Modal opened onClose={onClose} title={t(`${kind}.title`)} closeButtonProps={{ 'aria-label': t('ui:close') }}>
      <form onSubmit={send} noValidate>
        <Stack gap="sm">
          <NativeSelect
            label={t('to')}
            description={colleagues.isSuccess && rows.length === 0 ? t('nobody') : undefined}
            error={tried && to === '' ? t('chooseSomebody') : undefined}
            value={to}
            onChange={(event) => setTo(event.currentTarget.value)}
            data={[{ value: '', label: t('choose') }, ...rows.map(({ id, name }) => ({ value: id, label: name }))]}
            required
            data-autofocus
          />
          <Textarea
            label={t(`${kind}.text`)}
            description={t(`${kind}.hint`)}
            error={tried && tooShort ? t(`${kind}.missing`) : undefined}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
            autosize
            minRows={3}
            maxLength={4000}
            dir="auto"
            required
          />
          <InlineProblem error={colleagues.error ?? change.error} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('ui:cancel')}
            </Button>
            <Button type="submit" loading={change.isPending}>
              {t(`${kind}.send`)}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
