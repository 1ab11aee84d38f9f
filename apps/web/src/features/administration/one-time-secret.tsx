import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

export interface ShownOnce {
  readonly title: string;
  /** What it is for and until when it works. */
  readonly hint: string;
  readonly secret: string;
}

/** Something that is shown once and never again: a link to sign in with, an API key. */
export function OneTimeSecret({ shown, onClose }: { readonly shown: ShownOnce | null; readonly onClose: () => void }) {
  const { t } = useTranslation('administration');
  return (
    <Modal
      opened={shown !== null}
      onClose={onClose}
      title={shown?.title ?? ''}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t('ui:close') }}
    >
      {shown !== null && (
        <Stack gap="sm">
          <Text size="md">{shown.hint}</Text>
          <CopyField key={shown.secret} secret={shown.secret} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('kept')}
            </Button>
          </Group>
        </Stack>
      )}
    </Modal>
  );
}

function CopyField({ secret }: { readonly secret: string }) {
  const { t } = useTranslation('administration');
  const field = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    field.current?.select();
    // On plain http there is no clipboard to write to: then it stays selected, to be copied by hand.
    if (navigator.clipboard === undefined) return;
    await navigator.clipboard.writeText(secret);
    setCopied(true);
  };
  return (
    <Stack gap={6}>
      <TextInput
        ref={field}
        aria-label={t('secret')}
        value={secret}
        readOnly
        dir="ltr"
        onFocus={(event) => event.currentTarget.select()}
        data-autofocus
      />
      <Button
        leftSection={copied ? <IconCheck size={16} aria-hidden="true" /> : <IconCopy size={16} aria-hidden="true" />}
        onClick={() => void copy()}
      >
        {copied ? t('copied') : t('copy')}
      </Button>
    </Stack>
  );
}
