import { Button, PasswordInput, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { setPassword } from '@tidewaiter/contract';
import { useTranslation } from 'react-i18next';
import { Card } from '../../components/ui/card.tsx';
import { InlineProblem } from '../../components/ui/inline-problem.tsx';
import { Page } from '../../components/ui/page.tsx';
import { call } from '../../lib/api/call.ts';
import { sessionQuery } from '../../lib/session/session-query.ts';
import { useSession } from '../../lib/session/use-session.ts';

const shortest = 12;

/** Where those who came by a one-time link set their first password. */
export function AccountScreen() {
  const { t } = useTranslation('account');
  const session = useSession();
  const queryClient = useQueryClient();
  const form = useForm({
    initialValues: { password: '', again: '' },
    validate: {
      password: (value) => (value.length < shortest ? t('setup:passwordShort', { count: shortest }) : null),
      again: (value, values) => (value === values.password ? null : t('setup:passwordDiffers')),
    },
  });
  const save = useMutation({
    mutationFn: (password: string) => call(setPassword, { body: { password } }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: sessionQuery.queryKey }),
  });
  return (
    <Page title={t('title')} note={session?.email}>
      <Card title={t('password')}>
        {session?.hasPassword === true ? (
          <p role="status">{t('hasPassword')}</p>
        ) : (
          <form onSubmit={form.onSubmit(({ password }) => save.mutate(password))} noValidate>
            <Stack gap="sm" maw={400}>
              <PasswordInput
                label={t('setup:password')}
                description={t('setup:passwordHint', { count: shortest })}
                autoComplete="new-password"
                dir="ltr"
                required
                visibilityToggleButtonProps={{ 'aria-label': t('setup:showPassword') }}
                {...form.getInputProps('password')}
              />
              <PasswordInput
                label={t('setup:again')}
                autoComplete="new-password"
                dir="ltr"
                required
                visibilityToggleButtonProps={{ 'aria-label': t('setup:showPassword') }}
                {...form.getInputProps('again')}
              />
              <InlineProblem error={save.error} />
              <Button type="submit" loading={save.isPending}>
                {t('save')}
              </Button>
            </Stack>
          </form>
        )}
      </Card>
    </Page>
  );
}
