import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { listJobs, listModels, trainModel } from '@tidewaiter/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { JobProgress } from '../../components/jobs/job-progress.tsx';
import { Card } from '../../components/ui/card.tsx';
import { InlineProblem } from '../../components/ui/inline-problem.tsx';
import { TextLink } from '../../components/ui/text-link.tsx';
import { call } from '../../lib/api/call.ts';
import { endpointQuery } from '../../lib/api/endpoint-query.ts';
import { useFormats } from '../../lib/format/use-formats.ts';
import { issuesByPath } from '../../lib/forms/issues-by-path.ts';
import { hasEnded, useJob } from '../../lib/jobs/use-job.ts';
import { trainedModelOf } from './trained-model.ts';

const bodyOf = ({ asOf }: { readonly asOf: string }) => (asOf === '' ? {} : { asOf });

/** Trains a model on outcomes known before a date, and follows it. */
export function TrainCard() {
  const { t } = useTranslation('models');
  const formats = useFormats();
  const queryClient = useQueryClient();
  const [asked, setAsked] = useState<string | null>(null);
  const jobs = useQuery(endpointQuery(listJobs, { query: { limit: 50 } }));
  const under = jobs.data?.rows.find((job) => job.kind === 'train' && !hasEnded(job));
  const job = useJob(asked ?? under?.id ?? null, () => {
    void queryClient.invalidateQueries({ queryKey: [listModels.id] });
    void queryClient.invalidateQueries({ queryKey: [listJobs.id] });
  });
  const form = useForm({
    initialValues: { asOf: '' },
    validate: (values) => issuesByPath(trainModel.body.safeParse(bodyOf(values)), () => t('train.dateWrong')),
  });
  const train = useMutation({
    mutationFn: (values: { readonly asOf: string }) => call(trainModel, { body: bodyOf(values) }),
    onSuccess: ({ id }) => setAsked(id),
  });
  const done = job === undefined ? null : trainedModelOf(job);
  const running = job !== undefined && !hasEnded(job);
  return (
    <Card title={t('train.title')} note={t('train.note')}>
      <Stack gap="sm">
        <form onSubmit={form.onSubmit((values) => train.mutate(values))} noValidate>
          <Group align="flex-end" gap="sm">
            <TextInput
              type="date"
              label={t('train.asOf')}
              description={t('train.asOfHint')}
              {...form.getInputProps('asOf')}
            />
            <Button type="submit" loading={train.isPending} disabled={running}>
              {t('train.start')}
            </Button>
          </Group>
        </form>
        <InlineProblem error={train.error} />
        {job !== undefined && <JobProgress job={job} />}
        {done !== null && (
          <p role="status" style={{ margin: 0 }}>
            {t('train.done', { items: formats.number(done.items), seconds: formats.number(done.seconds, 1) })}{' '}
            <TextLink to="/models/$id" params={{ id: String(done.model) }}>
              {t('train.open', { id: done.model })}
            </TextLink>
          </p>
        )}
      </Stack>
    </Card>
  );
}
