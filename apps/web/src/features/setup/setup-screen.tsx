import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { createFirstAdministrator } from '@tidewaiter/contract';
import { useTranslation } from 'react-i18next';
import { Preferences } from '../../components/preferences/preferences.tsx';
import { Doorway } from '../../components/ui/doorway.tsx';
import { InlineProblem } from '../../components/ui/inline-problem.tsx';
import { call } from '../../lib/api/call.ts';
import { sessionQuery } from '../../lib/session/session-query.ts';
import { signIn } from '../../lib/session/sign-in.ts';

const route = getRouteApi('/setup');
const shortest = 12;

export function SetupScreen() {
  const { t } = useTranslation('setup');
  const { token = '' } = route.useSearch();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const form = useForm({
    initialValues: { name: '', email: '', password: '', again: '' },
    validate: {
      name: (value) => (value.trim() === '' ? t('nameMissing') : null),
      email: (value) => (/^\S+@\S+\.\S+$/.test(value.trim()) ? null : t('emailWrong')),
      password: (value) => (value.length < shortest ? t('passwordShort', { count: shortest }) : null),
      again: (value, values) => (value === values.password ? null : t('passwordDiffers')),
    },
  });
  const create = useMutation({
    mutationFn: async ({ name, email, password }: { name: string; email: string; password: string }) => {
      await call(createFirstAdministrator, { body: { token, name: name.trim(), email: email.trim(), password } });
      await signIn(email.trim(), password);
    },
    onSuccess: async () => {
      await queryClient.resetQueries({ queryKey: sessionQuery.queryKey });
      await navigate({ to: '/' });
    },
  });
  return (
    <Doorway title={t('title')} hint={token === '' ? t('noToken') : t('hint')} corner={<Preferences />}>
      <form onSubmit={form.onSubmit((values) => create.mutate(values))} noValidate>
        <Stack gap="sm">
          <TextInput label={t('name')} autoComplete="name" required {...form.getInputProps('name')} />
          <TextInput
            label={t('email')}
            type="email"
            autoComplete="username"
            dir="ltr"
            required
            {...form.getInputProps('email')}
          />
          <PasswordInput
            label={t('password')}
            description={t('passwordHint', { count: shortest })}
            autoComplete="new-password"
            dir="ltr"
            required
            visibilityToggleButtonProps={{ 'aria-label': t('showPassword') }}
            {...form.getInputProps('password')}
          />
          <PasswordInput
            label={t('again')}
            autoComplete="new-password"
            dir="ltr"
            required
            visibilityToggleButtonProps={{ 'aria-label': t('showPassword') }}
            {...form.getInputProps('again')}
          />
          <InlineProblem error={create.error} />
          <Button type="submit" loading={create.isPending} disabled={token === ''} fullWidth>
            {t('create')}
          </Button>
        </Stack>
      </form>
    </Doorway>
  );
}
