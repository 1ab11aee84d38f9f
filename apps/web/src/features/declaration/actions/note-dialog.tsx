import { Button, Group, Modal, Stack, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { InlineProblem } from '../../../components/ui/inline-problem.tsx';
import type { ReferralChanges } from './use-referral-changes.ts';

interface NoteDialogProps {
  readonly note: ReferralChanges['note'];
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** A note for the history. */
export function NoteDialog({ note, onClose, onDone }: NoteDialogProps) {
  const { t } = useTranslation('declaration');
  const [text, setText] = useState('');
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() !== '') note.mutate(text, { onSuccess: onDone });
  };
  return (
    <Modal opened onClose={onClose} title={t('note.title')} closeButtonProps={{ 'aria-label': t('ui:close') }}>
      <form onSubmit={send}>
        <Stack gap="sm">
          <Textarea
            label={t('note.label')}
            description={t('note.hint')}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
            autosize
            minRows={3}
            maxLength={4000}
            dir="auto"
            required
            data-autofocus
          />
          <InlineProblem error={note.error} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('ui:cancel')}
            </Button>
            <Button type="submit" loading={note.isPending}>
              {t('note.send')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
