import { Button, Group, Modal, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core';
import type { DeclarationView } from '@tidewaiter/contract';
import {
  type AfterControl,
  computedDuty,
  examinationSchema,
  examinations,
  extentSchema,
  extents,
} from '@tidewaiter/domain';
import { type FormEvent, type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { InlineProblem } from '../../../components/ui/inline-problem.tsx';
import { ApiProblem } from '../../../lib/api/api-problem.ts';
import { ActAttachments } from './act-attachments.tsx';
import styles from './act-dialog.module.css';
import {
  type ActDraft,
  type ActProblem,
  actBodyOf,
  correctingDraft,
  newActDraft,
  untouched,
  withItem,
} from './act-draft.ts';
import { ActItemFields } from './act-item-fields.tsx';
import { dropDraft, keepDraft, readDraft } from './kept-draft.ts';
import { localDay } from './local-day.ts';
import { useAttaching } from './use-attaching.ts';
import type { ReferralChanges } from './use-referral-changes.ts';

interface ActDialogProps {
  readonly view: DeclarationView;
  readonly userId: string;
  readonly record: ReferralChanges['record'];
  /** The act that is corrected; null records a first one. */
  readonly corrects: number | null;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

const none: ReadonlySet<ActProblem> = new Set();

const goneSchema = z.object({ details: z.object({ attachment: z.string() }) });

/** The attachment that kept an act from being recorded, since the server no longer has it. */
function goneOf(error: unknown): string | null {
  if (!(error instanceof ApiProblem) || error.code !== 'attachment_gone') return null;
  const told = goneSchema.safeParse(error.problem);
  return told.success ? told.data.details.attachment : null;
}

/** The inspection act. What is written is kept on this computer until it is sent. */
export function ActDialog({ view, userId, record, corrects, onClose, onDone }: ActDialogProps) {
  const { t } = useTranslation('declaration');
  const { declarationNumber: number, registrationDate } = view;
  const today = localDay(new Date());
  // A correction is a draft of its own.
  const place = corrects === null ? number : `${number}.${corrects}`;
  const [kept] = useState(() => readDraft(localStorage, userId, place));
  const [draft, setDraft] = useState(
    () => kept ?? (corrects === null ? newActDraft(view, today) : correctingDraft(view, today)),
  );
  const [problems, setProblems] = useState(none);
  const form = useRef<HTMLFormElement>(null);
  // A file that has come is put beside what was written meanwhile.
  const latest = useRef(draft);
  const change = (next: ActDraft) => {
    latest.current = next;
    setDraft(next);
    setProblems(none);
    keepDraft(localStorage, userId, place, next);
  };
  const attaching = useAttaching(number, draft.attachments.length, (edit) => {
    if (record.error !== null) record.reset();
    change({ ...latest.current, attachments: edit(latest.current.attachments) });
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (attaching.sending !== null) return;
    const computed = (itemNumber: number, after: AfterControl) => {
      const item = view.items.find((one) => one.itemNumber === itemNumber);
      return item === undefined ? null : computedDuty(item, after);
    };
    const result = actBodyOf(draft, { registeredOn: registrationDate, today, computed, corrects });
    if ('problems' in result) {
      setProblems(result.problems);
      return;
    }
    record.mutate(result.body, {
      onSuccess: () => {
        dropDraft(localStorage, userId, place);
        onDone();
      },
    });
  };
  const sendByKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.current?.requestSubmit();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={corrects === null ? t('act.title', { number }) : t('act.correctTitle', { n: corrects, number })}
      closeButtonProps={{ 'aria-label': t('ui:close') }}
    >
      <form ref={form} onSubmit={send} onKeyDown={sendByKey} noValidate>
        <Stack gap="sm">
          {corrects !== null && (
            <Textarea
              label={t('act.reason')}
              description={t('act.reasonHint')}
              value={draft.reason}
              onChange={(event) => change({ ...draft, reason: event.currentTarget.value })}
              error={problems.has('reason') ? t('act.problem.reason') : undefined}
              autosize
              minRows={2}
              maxLength={2000}
              dir="auto"
              required
              data-autofocus
            />
          )}
          <div className={styles.items}>
            {view.items.map((item, index) => {
              const at = String(item.itemNumber);
              return (
                <ActItemFields
                  key={at}
                  item={item}
                  focused={index === 0 && corrects === null}
                  draft={draft.items[at] ?? untouched}
                  problems={{
                    finding: problems.has(`finding.${at}`),
                    additionalDuty: problems.has(`additionalDuty.${at}`),
                    after: problems.has(`after.${at}`),
                  }}
                  onChange={(part) => change(withItem(draft, at, part))}
                />
              );
            })}
          </div>
          {problems.has('items') && (
            <p className={styles.problem} role="alert">
              {t('act.problem.items')}
            </p>
          )}
          <div className={styles.pair}>
            <NativeSelect
              label={t('act.examination')}
              value={draft.examination}
              onChange={(event) =>
                change({ ...draft, examination: examinationSchema.parse(event.currentTarget.value) })
              }
              data={examinations.map((one) => ({ value: one, label: t(`words:examination.${one}`) }))}
            />
            <NativeSelect
              label={t('act.extent')}
              value={draft.extent}
              onChange={(event) => change({ ...draft, extent: extentSchema.parse(event.currentTarget.value) })}
              data={extents.map((one) => ({ value: one, label: t(`act.extents.${one}`) }))}
            />
            <TextInput
              label={t('act.examinedOn')}
              type="date"
              min={registrationDate}
              max={today}
              required
              value={draft.examinedOn}
              onChange={(event) => change({ ...draft, examinedOn: event.currentTarget.value })}
              error={problems.has('examinedOn') ? t('act.problem.examinedOn') : undefined}
            />
            <TextInput
              label={t('act.minutes')}
              inputMode="numeric"
              dir="ltr"
              required
              value={draft.minutes}
              onChange={(event) => change({ ...draft, minutes: event.currentTarget.value })}
              error={problems.has('minutes') ? t('act.problem.minutes') : undefined}
            />
          </div>
          <Textarea
            label={t('act.note')}
            value={draft.note}
            onChange={(event) => change({ ...draft, note: event.currentTarget.value })}
            autosize
            minRows={2}
            maxLength={4000}
            dir="auto"
          />
          <ActAttachments attachments={draft.attachments} attaching={attaching} gone={goneOf(record.error)} />
          <InlineProblem error={record.error} />
          <Group justify="flex-end" gap="xs">
            <span className={styles.kept}>{kept === null ? t('act.final') : t('act.kept')}</span>
            <Button variant="default" onClick={onClose}>
              {t('ui:cancel')}
            </Button>
            <Button type="submit" loading={record.isPending} disabled={attaching.sending !== null}>
              {t('act.send')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
