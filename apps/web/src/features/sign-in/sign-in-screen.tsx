import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { getSetup } from '@tidewaiter/contract';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Preferences } from '../../components/preferences/preferences.tsx';
import { Doorway } from '../../components/ui/doorway.tsx';
import { InlineProblem } from '../../components/ui/inline-problem.tsx';
import { ApiProblem } from '../../lib/api/api-problem.ts';
import { endpointQuery } from '../../lib/api/endpoint-query.ts';
import { sessionQuery } from '../../lib/session/session-query.ts';
import { signIn } from '../../lib/session/sign-in.ts';

const route = getRouteApi('/sign-in');

export function SignInScreen() {
  const { t } = useTranslation('sign-in');
  const { to, error } = route.useSearch();
  const router = useRouter();
  const queryClient = useQueryClient();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const setup = useQuery(endpointQuery(getSetup, {}));
  const enter = useMutation({
    mutationFn: () => signIn(email.trim(), password),
    onSuccess: async () => {
      await queryClient.resetQueries({ queryKey: sessionQuery.queryKey });
      router.history.push(to ?? '/');
    },
  });
  const linkFailed = error === undefined ? null : new ApiProblem('link_expired', error, 410);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    enter.mutate();
  };
  return (
    <Doorway
      title={t('title')}
      hint={setup.data?.needed === true ? t('setupNeeded') : t('hint')}
      corner={<Preferences />}
    >
      <form onSubmit={submit}>
        <Stack gap="sm">
          <TextInput
            label={t('email')}
            type="email"
            name="email"
            autoComplete="username"
            dir="ltr"
            required
            autoFocus
            value={email}
            onChange={(event) => setEmail(event.currentTarget.value)}
          />
          <PasswordInput
            label={t('password')}
            name="password"
            autoComplete="current-password"
            dir="ltr"
            required
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
            visibilityToggleButtonProps={{ 'aria-label': t('showPassword') }}
          />
          <InlineProblem error={enter.error ?? linkFailed} />
          <Button type="submit" loading={enter.isPending} fullWidth>
            {t('enter')}
          </Button>
        </Stack>
      </form>
    </Doorway>
  );
}
