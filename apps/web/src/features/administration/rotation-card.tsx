import { Button, Checkbox, Stack } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getPrivacy, listJobs, rotatePseudonyms } from '@tidewaiter/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { JobProgress } from '../../components/jobs/job-progress.tsx';
import { Card } from '../../components/ui/card.tsx';
import { ConfirmDialog } from '../../components/ui/confirm-dialog.tsx';
import { call } from '../../lib/api/call.ts';
import { endpointQuery } from '../../lib/api/endpoint-query.ts';
import { useFormats } from '../../lib/format/use-formats.ts';
import { hasEnded, useJob } from '../../lib/jobs/use-job.ts';
import { RotationResult } from './rotation-result.tsx';

/** Re-keys the pseudonyms by a new secret, after a word about what that means, and follows it. */
export function RotationCard({ generation }: { readonly generation: number }) {
  const { t } = useTranslation('administration');
  const formats = useFormats();
  const queryClient = useQueryClient();
  const [asking, setAsking] = useState(false);
  const [full, setFull] = useState(false);
  const [asked, setAsked] = useState<string | null>(null);
  const jobs = useQuery(endpointQuery(listJobs, { query: { limit: 50 } }));
  const under = jobs.data?.rows.find((one) => one.kind === 'rotate_pseudonyms' && !hasEnded(one));
  const job = useJob(asked ?? under?.id ?? null, () => {
    void queryClient.invalidateQueries({ queryKey: [getPrivacy.id] });
    void queryClient.invalidateQueries({ queryKey: [listJobs.id] });
  });
  const rotate = useMutation({
    mutationFn: () => call(rotatePseudonyms, { body: { full } }),
    onSuccess: ({ id }) => {
      setAsked(id);
      setAsking(false);
    },
  });
  return (
    <Card
      title={t('privacy.pseudonyms')}
      note={t('privacy.pseudonymsNote', { generation: formats.number(generation) })}
      actions={
        <Button variant="default" disabled={job !== undefined && !hasEnded(job)} onClick={() => setAsking(true)}>
          {t('privacy.rotate')}
        </Button>
      }
    >
      <Stack gap="sm">
        {job !== undefined && <JobProgress job={job} />}
        {job?.status === 'done' && <RotationResult job={job} />}
      </Stack>
      <ConfirmDialog
        opened={asking}
        title={t('privacy.rotateTitle')}
        confirmLabel={t('privacy.rotate')}
        busy={rotate.isPending}
        error={rotate.error}
        onConfirm={() => rotate.mutate()}
        onClose={() => setAsking(false)}
      >
        <Stack gap="sm">
          <p style={{ margin: 0 }}>{t('privacy.rotateHint')}</p>
          <Checkbox
            label={t('privacy.full')}
            description={t('privacy.fullHint')}
            checked={full}
            onChange={(event) => setFull(event.currentTarget.checked)}
          />
        </Stack>
      </ConfirmDialog>
    </Card>
  );
}
