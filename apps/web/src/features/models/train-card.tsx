import { Button, Group, NumberInput, Select, Stack, TextInput } from '@mantine/core';
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
import { useModelName } from './use-model-name.ts';

interface Choices {
  readonly asOf: string;
  /** Empty: what wins. */
  readonly kind: string;
  readonly seed: number | '';
}

const bodyOf = ({ asOf, kind, seed }: Choices) => ({
  ...(asOf === '' ? {} : { asOf }),
  ...(kind === '' ? {} : { kind }),
  ...(seed === '' ? {} : { seed }),
});

/** Trains a model on outcomes known before a date, and follows it. */
export function TrainCard() {
  const { t } = useTranslation('models');
  const formats = useFormats();
  const queryClient = useQueryClient();
  const { modelName } = useModelName();
  const kinds = useQuery(endpointQuery(listModels, {})).data?.kinds ?? [];
  const [asked, setAsked] = useState<string | null>(null);
  const jobs = useQuery(endpointQuery(listJobs, { query: { limit: 50 } }));
  const under = jobs.data?.rows.find((job) => job.kind === 'train' && !hasEnded(job));
  const job = useJob(asked ?? under?.id ?? null, () => {
    void queryClient.invalidateQueries({ queryKey: [listModels.id] });
    void queryClient.invalidateQueries({ queryKey: [listJobs.id] });
  });
  const form = useForm({
    initialValues: { asOf: '', kind: '', seed: '' } as Choices,
    validate: (values) =>
      issuesByPath(trainModel.body.safeParse(bodyOf(values)), ({ path }) =>
        t(path[0] === 'seed' ? 'train.seedWrong' : 'train.dateWrong'),
      ),
  });
  const train = useMutation({
    mutationFn: (values: Choices) => call(trainModel, { body: bodyOf(values) }),
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
            <Select
              label={t('fact.kind')}
              description={t('train.kindHint')}
              data={[
                { value: '', label: t('train.kindDefault') },
                ...kinds.map((value) => ({ value, label: modelName(value) })),
              ]}
              allowDeselect={false}
              {...form.getInputProps('kind')}
            />
            <NumberInput
              label={t('fact.seed')}
              description={t('train.seedHint')}
              min={0}
              max={2_147_483_647}
              allowDecimal={false}
              {...form.getInputProps('seed')}
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
