import type { Criterion } from '@tidewaiter/contract';
import { useTranslation } from 'react-i18next';
import { LaneBadge } from '../../components/ui/lane-badge.tsx';
import { useFormats } from '../../lib/format/use-formats.ts';
import { CriterionActions } from './criterion-actions.tsx';
import styles from './criterion-sheet.module.css';
import { CriterionStatus } from './criterion-status.tsx';
import { useConditionSentence } from './use-condition-sentence.ts';

/** One criterion, read: what it selects, where to, what the officer is told, who stands for it. */
export function CriterionSheet({ criterion, today }: { readonly criterion: Criterion; readonly today: string }) {
  const { t } = useTranslation('criteria');
  const formats = useFormats();
  const sentence = useConditionSentence();
  const { id, status, rule, owner, approvedBy } = criterion;
  const expired = status !== 'retired' && rule.validTo < today;
  const offices = rule.officeCodes.length === 0 ? t('allOffices') : rule.officeCodes.join(', ');
  return (
    <article className={styles.sheet} data-quiet={status === 'retired'}>
      <header className={styles.head}>
        <LaneBadge lane={rule.lane} />
        <h2 className={styles.name}>
          <span className={styles.number}>{t('number', { id })}</span> <bdi>{rule.name}</bdi>
        </h2>
        <CriterionStatus status={status} />
        <CriterionActions criterion={criterion} />
      </header>
      <ul className={styles.conditions}>
        {rule.conditions.map((condition) => (
          <li key={JSON.stringify(condition)}>{sentence(condition)}</li>
        ))}
      </ul>
      <p className={styles.instruction} dir="auto">
        {rule.instruction}
      </p>
      <p className={styles.foot}>
        <span data-warn={expired}>
          {t(expired ? 'expired' : 'valid', { from: formats.date(rule.validFrom), to: formats.date(rule.validTo) })}
        </span>
        <span>{offices}</span>
        <span>{t('owner', { name: owner.name })}</span>
        {approvedBy !== null && (
          <span>{t('approvedBy', { name: approvedBy.name, when: formats.date(criterion.approvedAt) })}</span>
        )}
      </p>
    </article>
  );
}
