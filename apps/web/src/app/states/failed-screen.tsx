import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../components/ui/button-link.tsx';
import { ErrorState } from '../../components/ui/error-state.tsx';
import { ApiProblem } from '../../lib/api/api-problem.ts';

/** A screen that could not be opened: not allowed, not found, no answer, or a fault. */
export function FailedScreen({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation('shell');
  const router = useRouter();
  const refused = error instanceof ApiProblem && error.code === 'not_allowed';
  const retry = () => {
    reset();
    void router.invalidate();
  };
  return (
    <>
      <ErrorState error={error} onRetry={refused ? undefined : retry} />
      {refused && (
        <p style={{ textAlign: 'center' }}>
          <ButtonLink to="/" variant="default">
            {t('home')}
          </ButtonLink>
        </p>
      )}
    </>
  );
}
