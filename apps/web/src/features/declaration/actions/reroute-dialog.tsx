import { Button, Group, Modal, Radio, Stack, Textarea } from '@mantine/core';
import { type Lane, laneSchema, lanes } from '@tidewaiter/domain';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { InlineProblem } from '../../../components/ui/inline-problem.tsx';
import { LaneBadge } from '../../../components/ui/lane-badge.tsx';
import type { ReferralChanges } from './use-referral-changes.ts';

interface RerouteDialogProps {
  readonly current: Lane;
  readonly wanted: Lane | null;
  readonly reroute: ReferralChanges['reroute'];
  readonly onClose: () => void;
  readonly onDone: () => void;
}

const shortest = 3;

/** Another lane, with the reason that stays on record. */
export function RerouteDialog({ current, wanted, reroute, onClose, onDone }: RerouteDialogProps) {
  const { t } = useTranslation('declaration');
  const [lane, setLane] = useState<Lane | null>(wanted === current ? null : wanted);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const tooShort = reason.trim().length < shortest;
  const send = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (lane !== null && !tooShort) reroute.mutate({ lane, reason }, { onSuccess: onDone });
  };
  return (
    <Modal opened onClose={onClose} title={t('reroute.title')} closeButtonProps={{ 'aria-label': t('ui:close') }}>
      <form onSubmit={send} noValidate>
        <Stack gap="sm">
          <Radio.Group
            label={t('reroute.lane')}
            value={lane}
            onChange={(value) => setLane(laneSchema.parse(value))}
            error={tried && lane === null ? t('reroute.chooseLane') : undefined}
          >
            <Stack gap={6} mt={6}>
              {lanes.map((one) => (
                <Radio
                  key={one}
                  value={one}
                  disabled={one === current}
                  label={
                    <>
                      <LaneBadge lane={one} /> {t(`words:laneMeaning.${one}`)}
                      {one === current && ` (${t('reroute.now')})`}
                    </>
                  }
                />
              ))}
            </Stack>
          </Radio.Group>
          <Textarea
            label={t('reroute.reason')}
            description={t('reroute.reasonHint')}
            error={tried && tooShort ? t('reroute.sayWhy') : undefined}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            autosize
            minRows={2}
            maxLength={2000}
            dir="auto"
            required
            data-autofocus
          />
          <InlineProblem error={reroute.error} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('ui:cancel')}
            </Button>
            <Button type="submit" loading={reroute.isPending}>
              {t('reroute.send')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
