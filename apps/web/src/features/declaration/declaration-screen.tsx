import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Page } from '../../components/ui/page.tsx';
import { ReferralActions } from './actions/referral-actions.tsx';
import styles from './declaration-screen.module.css';
import { DeclarationPanel } from './view/declaration-panel.tsx';

const route = getRouteApi('/_app/declarations/$number');

/** A declaration on a page of its own. */
export function DeclarationScreen() {
  const { t } = useTranslation('declaration');
  const { number } = route.useParams();
  const navigate = route.useNavigate();
  const open = (taken: string) => navigate({ to: '/declarations/$number', params: { number: taken } });
  return (
    <Page
      // Isolated, or Arabic would turn the two halves of a number round.
      title={t('title', { number: `\u2068${number}\u2069` })}
      actionBar={<ReferralActions number={number} onTaken={(taken) => void open(taken)} />}
    >
      <div className={styles.sheet}>
        <DeclarationPanel number={number} />
      </div>
    </Page>
  );
}
