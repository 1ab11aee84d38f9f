import { notifications } from '@mantine/notifications';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { claimReferral, type DeclarationView } from '@tidewaiter/contract';
import type { Lane } from '@tidewaiter/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionBar } from '../../../components/ui/action-bar.tsx';
import { ActionButton } from '../../../components/ui/action-button.tsx';
import { later } from '../../../components/ui/later.tsx';
import type { Session } from '../../../lib/session/session-query.ts';
import { useMay, useSession } from '../../../lib/session/use-session.ts';
import { declarationQuery } from '../declaration-query.ts';
import { ChangeProblem } from './change-problem.tsx';
import { ColleagueActions, type ColleagueDialogKind } from './colleague-actions.tsx';
import styles from './referral-actions.module.css';
import { RerouteKeys } from './reroute-keys.tsx';
import { standingOf } from './standing.ts';
import { StandingText } from './standing-text.tsx';
import { useLease } from './use-lease.ts';
import { useNow } from './use-now.ts';
import { type NextFrom, useReferralChanges } from './use-referral-changes.ts';

const ActDialog = later(async () => (await import('./act-dialog.tsx')).ActDialog);
const AnswerDialog = later(async () => (await import('./answer-dialog.tsx')).AnswerDialog);
const ColleagueDialog = later(async () => (await import('./colleague-dialog.tsx')).ColleagueDialog);
const NoteDialog = later(async () => (await import('./note-dialog.tsx')).NoteDialog);
const RerouteDialog = later(async () => (await import('./reroute-dialog.tsx')).RerouteDialog);

export interface ReferralActionsProps {
  /** The declaration that is open; null where none is. */
  readonly number: string | null;
  readonly nextFrom?: NextFrom;
  readonly onTaken: (number: string) => void;
}

/** What an officer can do with the case that is open. Those who only read see nothing here. */
export function ReferralActions({ number, nextFrom = {}, onTaken }: ReferralActionsProps) {
  const session = useSession();
  const may = useMay(claimReferral.access);
  const { data: view } = useQuery({ ...declarationQuery(number ?? ''), enabled: may && number !== null });
  if (!may || session === undefined) return null;
  // Keyed by the case, so that no dialog or problem outlives it.
  return <Actions key={number ?? ''} view={view ?? null} session={session} nextFrom={nextFrom} onTaken={onTaken} />;
}

interface ActionsProps {
  readonly view: DeclarationView | null;
  readonly session: Session;
  readonly nextFrom: NextFrom;
  readonly onTaken: (number: string) => void;
}

type Dialog =
  | { readonly kind: 'act' | 'correct' | 'note' | ColleagueDialogKind }
  | { readonly kind: 'reroute'; readonly lane: Lane | null };

function Actions({ view, session, nextFrom, onTaken }: ActionsProps) {
  const { t } = useTranslation('declaration');
  const navigate = useNavigate();
  const changes = useReferralChanges(view?.declarationNumber ?? '');
  const { claim, release, next, undo } = changes;
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const referral = view?.referral ?? null;
  const standing = standingOf(referral, session.userId, useNow(10_000));
  const mine = standing.kind === 'mine';
  useLease(mine ? standing.minutesLeft : null, () => claim.mutate());

  const lastAct = view?.acts.at(-1);
  const undecided = mine || standing.kind === 'open';
  const failed = [claim, release, next, undo].find((change) => change.error !== null);
  const takeNext = () => {
    claim.reset();
    // A promise, since the list may open another case meanwhile and take this bar with it; `next` keeps the error.
    next.mutateAsync(nextFrom).then(
      ({ referral: taken }) => {
        if (taken === null) notifications.show({ message: t('actions.noneLeft') });
        else onTaken(taken.declarationNumber);
      },
      () => undefined,
    );
  };
  /** Acting on a case that nobody holds claims it first: one key, and no colleague gets in between. */
  const once = (open: Dialog) => {
    if (mine) setDialog(open);
    else claim.mutate(undefined, { onSuccess: () => setDialog(open) });
  };
  const done = (message: string) => {
    setDialog(null);
    notifications.show({ message });
  };
  const close = () => setDialog(null);

  return (
    <div className={styles.foot}>
      {failed?.error && (
        <ChangeProblem
          error={failed.error}
          colleague={standing.kind === 'theirs' ? standing.name : null}
          onNext={takeNext}
          onClose={() => failed.reset()}
        />
      )}
      <ActionBar
        end={
          <>
            {view !== null && <StandingText standing={standing} />}
            <ActionButton
              label={t('actions.next')}
              shortcut="n"
              main={!undecided}
              busy={next.isPending}
              onAct={takeNext}
            />
          </>
        }
      >
        {undecided && referral !== null && (
          <>
            {!mine && (
              <ActionButton
                label={t('actions.claim')}
                shortcut="c"
                main
                busy={claim.isPending}
                onAct={() => claim.mutate()}
              />
            )}
            <ActionButton
              label={t('actions.record')}
              shortcut="r"
              main={mine}
              disabled={claim.isPending}
              onAct={() => once({ kind: 'act' })}
            />
            <ActionButton
              label={t('actions.reroute')}
              shortcutShown="1–4"
              disabled={claim.isPending}
              onAct={() => once({ kind: 'reroute', lane: null })}
            />
            <RerouteKeys current={referral.lane} onWant={(lane) => once({ kind: 'reroute', lane })} />
          </>
        )}
        {lastAct !== undefined && (
          <ActionButton label={t('actions.correct')} shortcut="e" onAct={() => setDialog({ kind: 'correct' })} />
        )}
        {referral !== null && (
          <ActionButton label={t('actions.note')} shortcut="o" onAct={() => setDialog({ kind: 'note' })} />
        )}
        <ColleagueActions
          mine={mine}
          undecided={referral?.status === 'open' || referral?.status === 'claimed'}
          asked={view?.question != null}
          onWant={(kind) => setDialog({ kind })}
        />
        {view !== null && (
          <ActionButton
            label={t('sheet:open')}
            shortcut="p"
            onAct={() =>
              void navigate({ to: '/declarations/$number/sheet', params: { number: view.declarationNumber } })
            }
          />
        )}
        {view !== null && view.undo !== null && (
          <ActionButton
            label={t(`actions.undo.${view.undo.kind}`)}
            shortcut="u"
            busy={undo.isPending}
            onAct={() =>
              undo.mutate(undefined, {
                onSuccess: ({ undone }) => notifications.show({ message: t(`undo.done.${undone}`) }),
              })
            }
          />
        )}
        {mine && (
          <ActionButton
            label={t('actions.release')}
            shortcut="x"
            busy={release.isPending}
            onAct={() => release.mutate()}
          />
        )}
      </ActionBar>
      {view !== null && (dialog?.kind === 'act' || dialog?.kind === 'correct') && (
        <ActDialog
          view={view}
          corrects={dialog.kind === 'correct' ? (lastAct?.actNumber ?? null) : null}
          userId={session.userId}
          record={changes.record}
          onClose={close}
          onDone={() => done(t('act.done'))}
        />
      )}
      {dialog?.kind === 'note' && (
        <NoteDialog note={changes.note} onClose={close} onDone={() => done(t('note.done'))} />
      )}
      {view !== null && (dialog?.kind === 'handOver' || dialog?.kind === 'ask') && (
        <ColleagueDialog
          number={view.declarationNumber}
          kind={dialog.kind}
          change={changes[dialog.kind]}
          onClose={close}
          onDone={() => done(t(`colleagues:${dialog.kind}.done`))}
        />
      )}
      {view?.question != null && dialog?.kind === 'answer' && (
        <AnswerDialog
          question={view.question}
          answer={changes.answer}
          onClose={close}
          onDone={() => done(t('colleagues:answer.done'))}
        />
      )}
      {referral !== null && dialog?.kind === 'reroute' && (
        <RerouteDialog
          current={referral.lane}
          wanted={dialog.lane}
          reroute={changes.reroute}
          onClose={close}
          onDone={() => done(t('reroute.done'))}
        />
      )}
    </div>
  );
}
