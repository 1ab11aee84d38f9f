import { Blockquote, Button, Group, Modal, Stack, Textarea } from '@mantine/core';
import type { DeclarationView } from '@tidewaiter/contract';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { InlineProblem } from '../../../components/ui/inline-problem.tsx';
import type { ReferralChanges } from './use-referral-changes.ts';

interface AnswerDialogProps {
  readonly question: NonNullable<DeclarationView['question']>;
  readonly answer: ReferralChanges['answer'];
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** The answer to a colleague's question. */
export function AnswerDialog({ question, answer, onClose, onDone }: AnswerDialogProps) {
  const { t } = useTranslation('colleagues');
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  const empty = text.trim() === '';
  const send = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!empty) answer.mutate(text, { onSuccess: onDone });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('answer.title', { name: question.by })}
      closeButtonProps={{ 'aria-label': t('ui:close') }}
    >
      <form onSubmit={send} noValidate>
        <Stack gap="sm">
          <Blockquote p="sm" dir="auto" style={{ whiteSpace: 'pre-wrap' }}>
            {question.question}
          </Blockquote>
          <Textarea
            label={t('answer.text')}
            description={t('answer.hint')}
            error={tried && empty ? t('answer.missing') : undefined}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
            autosize
            minRows={3}
            maxLength={4000}
            dir="auto"
            required
            data-autofocus
          />
          <InlineProblem error={answer.error} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('ui:cancel')}
            </Button>
            <Button type="submit" loading={answer.isPending}>
              {t('answer.send')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
