import { Button, Stack } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Preferences } from '../../components/preferences/preferences.tsx';
import { Doorway } from '../../components/ui/doorway.tsx';
import { InlineProblem } from '../../components/ui/inline-problem.tsx';
import { TextLink } from '../../components/ui/text-link.tsx';
import { signInByLink } from '../../lib/session/sign-in.ts';

const route = getRouteApi('/sign-in/link');

/** Where a one-time link leads. It takes a press, so that what opens links before people do does not use it up. */
export function LinkScreen() {
  const { t } = useTranslation('sign-in');
  const { token = '' } = route.useSearch();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const enter = useMutation({
    mutationFn: () => signInByLink(token),
    onSuccess: async () => {
      // Whoever was signed in before on this browser leaves nothing behind.
      queryClient.clear();
      await navigate({ to: '/', replace: true });
    },
  });
  const whole = token.length >= 20;
  return (
    <Doorway title={t('title')} hint={whole ? t('linkHint') : t('linkCut')} corner={<Preferences />}>
      <Stack gap="sm">
        <InlineProblem error={enter.error} />
        {whole && !enter.isError && (
          <Button onClick={() => enter.mutate()} loading={enter.isPending} fullWidth autoFocus>
            {t('enter')}
          </Button>
        )}
        {(!whole || enter.isError) && <TextLink to="/sign-in">{t('byPassword')}</TextLink>}
      </Stack>
    </Doorway>
  );
}
