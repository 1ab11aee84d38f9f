import { Button, Group } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { assessBatch, type BatchQualityView, getBatchQuality, getBatchQualityCsv } from '@tidewaiter/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { JobProgress } from '../../components/jobs/job-progress.tsx';
import { Card } from '../../components/ui/card.tsx';
import { InlineProblem } from '../../components/ui/inline-problem.tsx';
import { call } from '../../lib/api/call.ts';
import { endpointQuery } from '../../lib/api/endpoint-query.ts';
import { urlOf } from '../../lib/api/url-of.ts';
import { useFormats } from '../../lib/format/use-formats.ts';
import { hasEnded, useJob } from '../../lib/jobs/use-job.ts';
import { useMay } from '../../lib/session/use-session.ts';
import { QualityColumns } from './quality-columns.tsx';
import { QualityFindings } from './quality-findings.tsx';
import { QualityShifts } from './quality-shifts.tsx';
import { QualityUnitValues } from './quality-unit-values.tsx';
import { QualityWeeks } from './quality-weeks.tsx';

const betweenLooks = 2000;
const mostLooks = 60;

/** The data quality of a loaded batch: what to look at in a sentence, the findings, and the pictures that prove them. */
export function QualitySection({ batchId }: { readonly batchId: string }) {
  const { t } = useTranslation('quality');
  const queryClient = useQueryClient();
  const [asked, setAsked] = useState<string | null>(null);
  const { data, error } = useQuery({
    ...endpointQuery(getBatchQuality, { params: { id: batchId } }),
    // It comes by itself soon after the load.
    refetchInterval: ({ state }) =>
      state.data?.quality === null && state.dataUpdateCount < mostLooks ? betweenLooks : false,
  });
  const job = useJob(asked, () => {
    void queryClient.invalidateQueries({ queryKey: [getBatchQuality.id] });
  });
  const assess = useMutation({
    mutationFn: () => call(assessBatch, { params: { id: batchId } }),
    onSuccess: ({ id }) => setAsked(id),
  });
  const head = useHead(data);
  if (data === undefined) return <InlineProblem error={error} />;
  const { quality } = data;
  return (
    <>
      <Card
        {...head}
        actions={
          <Actions
            batchId={batchId}
            assessed={quality !== null}
            busy={assess.isPending || (job !== undefined && !hasEnded(job))}
            onAssess={() => assess.mutate()}
          />
        }
      >
        <InlineProblem error={assess.error} />
        {job !== undefined && <JobProgress job={job} />}
        {quality === null ? (
          <p style={{ margin: 0 }} role="status">
            {t('waiting')}
          </p>
        ) : (
          <QualityFindings findings={quality.findings} />
        )}
      </Card>
      {quality !== null && <Proofs quality={quality} />}
    </>
  );
}

/** What there is to look at, as a sentence; notes are good to know, and not counted. */
function useHead(view: BatchQualityView | undefined): { readonly title: string; readonly note?: string } {
  const { t } = useTranslation('quality');
  const formats = useFormats();
  if (view === undefined || view.quality === null) return { title: t('title') };
  const count = view.quality.findings.filter(({ severity }) => severity !== 'note').length;
  const rows = formats.number(view.quality.rows);
  return {
    title: count === 0 ? t('clean', { rows }) : t('headline', { count, shown: formats.number(count), rows }),
    note: t('note', { when: formats.dateTime(view.computedAt) }),
  };
}

interface ActionsProps {
  readonly batchId: string;
  readonly assessed: boolean;
  readonly busy: boolean;
  readonly onAssess: () => void;
}

function Actions({ batchId, assessed, busy, onAssess }: ActionsProps) {
  const { t } = useTranslation('quality');
  const mayAssess = useMay(assessBatch.access);
  return (
    <Group gap="xs">
      {assessed && (
        <Button
          component="a"
          variant="default"
          href={urlOf(getBatchQualityCsv, { params: { id: batchId } })}
          download
          leftSection={<IconDownload size={16} aria-hidden="true" />}
        >
          {t('download')}
        </Button>
      )}
      {mayAssess && (
        <Button variant="default" onClick={onAssess} disabled={busy}>
          {t(assessed ? 'again' : 'assess')}
        </Button>
      )}
    </Group>
  );
}

function Proofs({ quality }: { readonly quality: NonNullable<BatchQualityView['quality']> }) {
  return (
    <>
      {quality.unitValues.items > 0 && <QualityUnitValues quality={quality} />}
      {quality.weeks.length > 0 && <QualityWeeks quality={quality} />}
      {quality.items > 0 && <QualityShifts quality={quality} />}
      {quality.columns.length > 0 && <QualityColumns quality={quality} />}
    </>
  );
}
