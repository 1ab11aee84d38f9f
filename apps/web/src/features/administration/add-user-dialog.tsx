import { TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { createUser, listUsers } from '@tidewaiter/contract';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../../lib/api/api-problem.ts';
import { call } from '../../lib/api/call.ts';
import { schemaErrors } from '../../lib/forms/schema-errors.ts';
import { FormDialog } from './form-dialog.tsx';
import { type Rights, RightsFields } from './rights-fields.tsx';

interface AddUserDialogProps {
  readonly onClose: () => void;
  readonly onLink: (name: string, link: string, expiresAt: string) => void;
}

interface NewUser extends Rights {
  readonly name: string;
  readonly email: string;
}

function isTaken(error: unknown): boolean {
  return error instanceof ApiProblem && error.code === 'conflict';
}

export function AddUserDialog({ onClose, onLink }: AddUserDialogProps) {
  const { t } = useTranslation('administration');
  const queryClient = useQueryClient();
  const bodyOf = (user: NewUser) => ({
    ...user,
    email: user.email.trim(),
    officeCodes: user.national ? [] : [...user.officeCodes],
  });
  const form = useForm<NewUser>({
    initialValues: { name: '', email: '', role: 'officer', national: false, officeCodes: [] },
    validate: (values) => schemaErrors(createUser.body, bodyOf(values), (field) => t(`wrong.${field}`)),
  });
  const add = useMutation({
    mutationFn: (user: NewUser) => call(createUser, { body: bodyOf(user) }),
    onSuccess: async ({ user, signInLink, expiresAt }) => {
      await queryClient.invalidateQueries({ queryKey: [listUsers.id] });
      onLink(user.name, signInLink, expiresAt);
    },
    onError: (error) => {
      if (isTaken(error)) form.setFieldError('email', t('emailTaken'));
    },
  });
  return (
    <FormDialog
      title={t('users.add')}
      submitLabel={t('users.addSubmit')}
      busy={add.isPending}
      error={isTaken(add.error) ? null : add.error}
      onSubmit={form.onSubmit((values) => add.mutate(values))}
      onClose={onClose}
    >
      <TextInput label={t('name')} required data-autofocus {...form.getInputProps('name')} />
      <TextInput label={t('email')} type="email" dir="ltr" required {...form.getInputProps('email')} />
      <RightsFields
        rights={form.values}
        onChange={({ role, national, officeCodes }) => form.setValues({ role, national, officeCodes })}
      />
    </FormDialog>
  );
}
