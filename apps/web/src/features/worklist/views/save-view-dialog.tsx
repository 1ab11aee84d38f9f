import { Button, Group, Modal, Select, Stack, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { listOffices, type WorklistView } from '@tidewaiter/contract';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { InlineProblem } from '../../../components/ui/inline-problem.tsx';
import { endpointQuery } from '../../../lib/api/endpoint-query.ts';

interface SaveViewDialogProps {
  /** The view that is changed; null keeps a new one. */
  readonly view: WorklistView | null;
  readonly error: unknown;
  readonly busy: boolean;
  readonly onSave: (draft: Pick<WorklistView, 'name' | 'officeCode'>) => void;
  readonly onClose: () => void;
}

/** A name for what is shown, and who else may use it. */
export function SaveViewDialog({ view, error, busy, onSave, onClose }: SaveViewDialogProps) {
  const { t } = useTranslation('views');
  const [name, setName] = useState(view?.name ?? '');
  const [officeCode, setOfficeCode] = useState<string | null>(view?.officeCode ?? null);
  const [tried, setTried] = useState(false);
  const offices = useQuery(endpointQuery(listOffices, {})).data?.rows ?? [];
  const send = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (name.trim() !== '') onSave({ name: name.trim(), officeCode });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(view === null ? 'saveTitle' : 'changeTitle')}
      closeButtonProps={{ 'aria-label': t('ui:close') }}
    >
      <form onSubmit={send} noValidate>
        <Stack gap="sm">
          <TextInput
            label={t('name')}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            error={tried && name.trim() === '' ? t('nameMissing') : undefined}
            maxLength={60}
            dir="auto"
            required
            data-autofocus
          />
          <Select
            label={t('share')}
            description={t('shareHint')}
            placeholder={t('own')}
            value={officeCode}
            onChange={setOfficeCode}
            data={offices.map((office) => ({ value: office.code, label: `${office.code} · ${office.name}` }))}
            clearable
            clearButtonProps={{ 'aria-label': t('own') }}
          />
          <InlineProblem error={error} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('ui:cancel')}
            </Button>
            <Button type="submit" loading={busy}>
              {t('ui:save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
