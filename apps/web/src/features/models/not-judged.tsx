import { coldStartKind } from '@tidewaiter/domain';
import { useTranslation } from 'react-i18next';
import { Card } from '../../components/ui/card.tsx';

/** In place of an evaluation where nobody has examined anything to judge by. */
export function NotJudged({ kind }: { readonly kind: string }) {
  const { t } = useTranslation('models');
  return (
    <Card title={t('notJudged.title')}>
      {kind === coldStartKind && <p>{t('words:coldStart')}</p>}
      <p>{t('notJudged.why')}</p>
    </Card>
  );
}
