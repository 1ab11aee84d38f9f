import { useTranslation } from 'react-i18next';
import { Preferences } from '../../components/preferences/preferences.tsx';
import { ButtonLink } from '../../components/ui/button-link.tsx';
import { Doorway } from '../../components/ui/doorway.tsx';

/** Stands outside the frame of the signed-in screens: nobody's address says who reads it. */
export function NotFoundScreen() {
  const { t } = useTranslation('shell');
  return (
    <Doorway title={t('notFound.title')} hint={t('notFound.hint')} corner={<Preferences />}>
      <ButtonLink to="/" variant="default">
        {t('home')}
      </ButtonLink>
    </Doorway>
  );
}
