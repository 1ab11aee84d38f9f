import { useTranslation } from 'react-i18next';

/** What the server writes into the audit; others that it may come to write are shown as they are. */
export const knownActions = [
  'setup.done',
  'session.started',
  'session.ended',
  'user.added',
  'user.changed',
  'user.password_set',
  'user.sign_in_link_made',
  'office.saved',
  'key.added',
  'key.revoked',
  'batch.announced',
  'batch.loaded',
  'batch.failed',
  'batch.repeated',
  'batch.cancelled',
  'batch.rolled_back',
  'batch.assessed',
  'job.load.started',
  'job.roll_back.started',
  'job.score.started',
  'job.train.started',
  'job.assess.started',
  'job.cancelled',
  'job.retried',
  'model.trained',
  'model.proposed',
  'model.promoted',
  'model.retired',
  'criterion.drafted',
  'criterion.proposed',
  'criterion.approved',
  'criterion.retired',
  'plan.published',
  'selection.run',
  'referral.claimed',
  'referral.claim_released',
  'referral.rerouted',
  'referral.noted',
  'referral.act_recorded',
  'referral.undone',
  'referral.handed_over',
  'referral.asked',
  'referral.answered',
] as const;

export function useActionText(): (action: string) => string {
  const { t, i18n } = useTranslation('audit');
  return (action) => (i18n.exists(`audit:did.${action}`) ? t(`did.${action}`) : action);
}
