import { Button, Group, Modal, Radio, Stack, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { previewReroutes } from '@tidewaiter/contract';
import { type Lane, laneSchema, lanes } from '@tidewaiter/domain';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { InlineProblem } from '../../../components/ui/inline-problem.tsx';
import { LaneBadge } from '../../../components/ui/lane-badge.tsx';
import { call } from '../../../lib/api/call.ts';
import { useFormats } from '../../../lib/format/use-formats.ts';
import { ReroutePreview } from './reroute-preview.tsx';
import type { Reroutes } from './use-reroutes.ts';

interface RerouteTogetherDialogProps {
  readonly numbers: readonly string[];
  readonly reroute: Reroutes['reroute'];
  readonly onClose: () => void;
  readonly onDone: () => void;
}

const shortest = 3;

/** Another lane for several cases, with one reason; which of them it concerns is said before anything changes. */
export function RerouteTogetherDialog({ numbers, reroute, onClose, onDone }: RerouteTogetherDialogProps) {
  const { t } = useTranslation('together');
  const formats = useFormats();
  const [lane, setLane] = useState<Lane | null>(null);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const preview = useQuery({
    queryKey: [previewReroutes.id, lane, numbers],
    queryFn: ({ signal }) =>
      lane === null ? null : call(previewReroutes, { body: { numbers: [...numbers], lane }, signal }),
    // What was rerouted is no longer chosen, a moment before the dialog is gone.
    enabled: lane !== null && numbers.length > 0,
    staleTime: 0,
  });
  const rows = preview.data?.rows ?? [];
  const possible = rows.filter(({ obstacle }) => obstacle === null).length;
  const tooShort = reason.trim().length < shortest;
  const send = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (lane !== null && !tooShort) reroute.mutate({ numbers, lane, reason }, { onSuccess: onDone });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('title', { n: formats.number(numbers.length) })}
      closeButtonProps={{ 'aria-label': t('ui:close') }}
    >
      <form onSubmit={send} noValidate>
        <Stack gap="sm">
          <Radio.Group
            label={t('lane')}
            value={lane}
            onChange={(value) => setLane(laneSchema.parse(value))}
            error={tried && lane === null ? t('chooseLane') : undefined}
          >
            <Stack gap={6} mt={6}>
              {lanes.map((one, index) => (
                <Radio
                  key={one}
                  value={one}
                  label={
                    <>
                      <LaneBadge lane={one} /> {t(`words:laneMeaning.${one}`)}
                    </>
                  }
                  {...(index === 0 ? { 'data-autofocus': true } : {})}
                />
              ))}
            </Stack>
          </Radio.Group>
          {rows.length > 0 && <ReroutePreview rows={rows} />}
          <Textarea
            label={t('reason')}
            description={t('reasonHint')}
            error={tried && tooShort ? t('sayWhy') : undefined}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            autosize
            minRows={2}
            maxLength={2000}
            dir="auto"
            required
          />
          <InlineProblem error={preview.error ?? reroute.error} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('ui:cancel')}
            </Button>
            <Button type="submit" loading={reroute.isPending} disabled={rows.length > 0 && possible === 0}>
              {t('send', { n: formats.number(rows.length > 0 ? possible : numbers.length) })}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
