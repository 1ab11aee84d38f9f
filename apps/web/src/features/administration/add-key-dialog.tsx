import { NativeSelect, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { createKey, listKeys, listUsers } from '@tidewaiter/contract';
import { useTranslation } from 'react-i18next';
import { call } from '../../lib/api/call.ts';
import { endpointQuery } from '../../lib/api/endpoint-query.ts';
import { schemaErrors } from '../../lib/forms/schema-errors.ts';
import { FormDialog } from './form-dialog.tsx';

interface AddKeyDialogProps {
  readonly onClose: () => void;
  readonly onSecret: (name: string, secret: string) => void;
}

interface NewKey {
  readonly name: string;
  readonly userId: string;
  /** Days as text; '' for no end. */
  readonly days: string;
}

const lives = [30, 90, 366] as const;

export function AddKeyDialog({ onClose, onSecret }: AddKeyDialogProps) {
  const { t } = useTranslation('administration');
  const queryClient = useQueryClient();
  const users = useQuery(endpointQuery(listUsers, {}));
  const bodyOf = ({ name, userId, days }: NewKey) => ({
    name,
    userId,
    expiresInDays: days === '' ? null : Number(days),
  });
  const form = useForm<NewKey>({
    initialValues: { name: '', userId: '', days: '90' },
    validate: (values) => schemaErrors(createKey.body, bodyOf(values), (field) => t(`wrong.${field}`)),
  });
  const add = useMutation({
    mutationFn: (key: NewKey) => call(createKey, { body: bodyOf(key) }),
    onSuccess: async ({ key, secret }) => {
      await queryClient.invalidateQueries({ queryKey: [listKeys.id] });
      onSecret(key.name, secret);
    },
  });
  const active = (users.data?.rows ?? []).filter((user) => !user.disabled);
  return (
    <FormDialog
      title={t('keys.add')}
      submitLabel={t('keys.addSubmit')}
      busy={add.isPending}
      error={add.error ?? users.error}
      onSubmit={form.onSubmit((values) => add.mutate(values))}
      onClose={onClose}
    >
      <TextInput
        label={t('name')}
        description={t('keys.nameHint')}
        required
        data-autofocus
        {...form.getInputProps('name')}
      />
      <NativeSelect
        size="sm"
        label={t('keys.actsAs')}
        description={t('keys.actsAsHint')}
        required
        data={[
          { value: '', label: t('choose') },
          ...active.map((user) => ({ value: user.id, label: `${user.name}, ${t(`words:role.${user.role}`)}` })),
        ]}
        {...form.getInputProps('userId')}
      />
      <NativeSelect
        size="sm"
        label={t('keys.until')}
        data={[
          ...lives.map((days) => ({ value: String(days), label: t('keys.days', { count: days }) })),
          { value: '', label: t('keys.noEnd') },
        ]}
        {...form.getInputProps('days')}
      />
    </FormDialog>
  );
}
