import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { SimilarCasesView } from '@tidewaiter/contract';
import { useTranslation } from 'react-i18next';
import { Card } from '../../../components/ui/card.tsx';
import { InlineProblem } from '../../../components/ui/inline-problem.tsx';
import { useFormats } from '../../../lib/format/use-formats.ts';
import { pastStaleMs, similarCasesQuery } from '../past/past-queries.ts';
import styles from '../view/view.module.css';
import { CasesTable } from './cases-table.tsx';

interface SimilarCasesCardProps {
  readonly number: string;
  readonly itemNumber: number;
}

/** Past cases most like the item, with what was found, and by which rule they were looked for. */
export function SimilarCasesCard({ number, itemNumber }: SimilarCasesCardProps) {
  const { t } = useTranslation('similar');
  const { data, error } = useQuery({ ...similarCasesQuery(number, itemNumber), staleTime: pastStaleMs });
  if (error !== null && data === undefined) {
    return (
      <Card title={t('title')}>
        <InlineProblem error={error} />
      </Card>
    );
  }
  if (data === undefined) {
    return (
      <Card title={t('title')}>
        <Skeleton height={180} role="status" aria-label={t('ui:loading')} />
      </Card>
    );
  }
  return <SimilarCases view={data} />;
}

function SimilarCases({ view }: { readonly view: SimilarCasesView }) {
  const { t } = useTranslation('similar');
  const formats = useFormats();
  const { cases, candidates, mostCandidates, officeCodes } = view;
  const found = cases.filter(({ outcome }) => outcome === 'non_compliant').length;
  const title =
    cases.length === 0 ? t('none') : t('found', { found: formats.number(found), n: formats.number(cases.length) });
  const offices = officeCodes === null ? t('rule.national') : t('rule.offices', { offices: formats.list(officeCodes) });
  const compared =
    candidates < mostCandidates
      ? t('compared.all', { n: formats.number(candidates), date: formats.date(view.before) })
      : t('compared.latest', { n: formats.number(candidates), date: formats.date(view.before) });
  return (
    <Card title={title} note={offices}>
      {cases.length > 0 && <CasesTable cases={cases} />}
      <p className={styles.under}>{cases.length === 0 ? t('noneHint') : compared}</p>
    </Card>
  );
}
