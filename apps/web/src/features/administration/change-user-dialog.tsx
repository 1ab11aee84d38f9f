import { Button, Group, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { changeUser, createSignInLink, listUsers, type User } from '@tidewaiter/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../components/ui/confirm-dialog.tsx';
import { call } from '../../lib/api/call.ts';
import { schemaErrors } from '../../lib/forms/schema-errors.ts';
import { FormDialog } from './form-dialog.tsx';
import { type Rights, RightsFields } from './rights-fields.tsx';

interface ChangeUserDialogProps {
  readonly user: User;
  readonly onClose: () => void;
  readonly onLink: (name: string, link: string, expiresAt: string) => void;
}

interface Changed extends Rights {
  readonly name: string;
}

/** What a user is and sees, a new link where theirs was lost, and the way out and back in. */
export function ChangeUserDialog({ user, onClose, onLink }: ChangeUserDialogProps) {
  const { t } = useTranslation('administration');
  const queryClient = useQueryClient();
  const [asking, setAsking] = useState(false);
  const refresh = () => queryClient.invalidateQueries({ queryKey: [listUsers.id] });
  const bodyOf = (changed: Changed) => ({ ...changed, officeCodes: changed.national ? [] : [...changed.officeCodes] });
  const { name, role, national, officeCodes } = user;
  const form = useForm<Changed>({
    initialValues: { name, role, national, officeCodes },
    validate: (values) => schemaErrors(changeUser.body, bodyOf(values), (field) => t(`wrong.${field}`)),
  });
  const done = async () => {
    await refresh();
    onClose();
  };
  const save = useMutation({
    mutationFn: (changed: Changed) => call(changeUser, { params: { id: user.id }, body: bodyOf(changed) }),
    onSuccess: done,
  });
  const able = useMutation({
    mutationFn: (disabled: boolean) => call(changeUser, { params: { id: user.id }, body: { disabled } }),
    onSuccess: done,
  });
  const link = useMutation({
    mutationFn: () => call(createSignInLink, { params: { id: user.id } }),
    onSuccess: ({ signInLink, expiresAt }) => onLink(user.name, signInLink, expiresAt),
  });
  if (asking) {
    return (
      <ConfirmDialog
        opened
        title={t('users.disableTitle', { name })}
        confirmLabel={t('users.disable')}
        danger
        busy={able.isPending}
        error={able.error}
        onConfirm={() => able.mutate(true)}
        onClose={() => setAsking(false)}
      >
        {t('users.disableHint')}
      </ConfirmDialog>
    );
  }
  return (
    <FormDialog
      title={name}
      submitLabel={t('ui:save')}
      busy={save.isPending}
      error={save.error ?? able.error ?? link.error}
      onSubmit={form.onSubmit((values) => save.mutate(values))}
      onClose={onClose}
    >
      <TextInput label={t('name')} required data-autofocus {...form.getInputProps('name')} />
      <TextInput label={t('email')} value={user.email} dir="ltr" readOnly />
      <RightsFields
        rights={form.values}
        onChange={(rights) =>
          form.setValues({ role: rights.role, national: rights.national, officeCodes: rights.officeCodes })
        }
      />
      <Group gap="xs">
        {user.disabled ? (
          <Button variant="default" loading={able.isPending} onClick={() => able.mutate(false)}>
            {t('users.enable')}
          </Button>
        ) : (
          <>
            <Button variant="default" loading={link.isPending} onClick={() => link.mutate()}>
              {t('users.newLink')}
            </Button>
            <Button variant="default" onClick={() => setAsking(true)}>
              {t('users.disable')}
            </Button>
          </>
        )}
      </Group>
    </FormDialog>
  );
}
