import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../components/ui/button-link.tsx';
import { EmptyState } from '../../components/ui/empty-state.tsx';

export function NotFoundScreen() {
  const { t } = useTranslation('shell');
  return (
    <EmptyState
      title={t('notFound.title')}
      hint={t('notFound.hint')}
      action={
        <ButtonLink to="/" variant="default">
          {t('home')}
        </ButtonLink>
      }
    />
  );
}
