import { getDeclaration } from '@tidewaiter/contract';
import type { QualityExample, QualityFinding } from '@tidewaiter/domain';
import { useTranslation } from 'react-i18next';
import { TextLink } from '../../components/ui/text-link.tsx';
import { useMay } from '../../lib/session/use-session.ts';
import styles from './quality-findings.module.css';
import { useFactorText, useFindingText } from './use-finding-text.ts';

const marks = { error: '✕', warning: '▲', note: '●' } as const;

/** What was found, worst first: how bad by mark and word, what it means and what to do, and a few items that show it. */
export function QualityFindings({ findings }: { readonly findings: readonly QualityFinding[] }) {
  const { t } = useTranslation('quality');
  const textOf = useFindingText();
  return (
    <ul className={styles.findings} aria-label={t('findings')}>
      {findings.map((finding) => (
        <li key={`${finding.code} ${finding.column}`} className={styles.finding}>
          <span className={styles.severity} data-severity={finding.severity}>
            <span aria-hidden="true">{marks[finding.severity]}</span> {t(`severity.${finding.severity}`)}
          </span>
          <div className={styles.words}>
            <p>{textOf(finding)}</p>
            {finding.examples.length > 0 && <Examples examples={finding.examples} />}
          </div>
        </li>
      ))}
    </ul>
  );
}

function Examples({ examples }: { readonly examples: readonly QualityExample[] }) {
  const { t } = useTranslation('quality');
  const factorText = useFactorText();
  const mayOpen = useMay(getDeclaration.access);
  return (
    <p className={styles.examples}>
      <span>{t('example')}</span>
      {examples.map(({ declarationNumber: number, itemNumber: item, factor }) => {
        const text =
          factor === null ? t('item', { number, item }) : t('itemFactor', { number, item, factor: factorText(factor) });
        return (
          <bdi key={`${number} ${item}`}>
            {mayOpen ? (
              <TextLink to="/declarations/$number" params={{ number }}>
                {text}
              </TextLink>
            ) : (
              text
            )}
          </bdi>
        );
      })}
    </p>
  );
}
