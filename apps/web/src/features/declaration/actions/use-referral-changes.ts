import { useMutation, useQueryClient } from '@tanstack/react-query';
import {
  answerQuestion,
  askColleague,
  claimNext,
  claimReferral,
  countWorklist,
  type DeclarationView,
  getDeclaration,
  handOverReferral,
  listWorklist,
  noteReferral,
  recordAct,
  releaseReferral,
  rerouteReferral,
  undoReferral,
} from '@tidewaiter/contract';
import type { Lane, ReferredLane } from '@tidewaiter/domain';
import { call } from '../../../lib/api/call.ts';
import { useSession } from '../../../lib/session/use-session.ts';
import { declarationQuery } from '../declaration-query.ts';
import type { ActBody } from './act-draft.ts';

/** From which part of the queue the next case is taken. */
export interface NextFrom {
  readonly lane?: ReferredLane | undefined;
  readonly officeCode?: string | undefined;
}

interface ForColleague {
  readonly to: string;
  readonly text: string;
}

const leaseMs = 15 * 60_000;

/** All that an officer changes about a referral. Whatever the answer, what is shown is fetched again. */
export function useReferralChanges(number: string) {
  const client = useQueryClient();
  const session = useSession();
  const params = { number };
  const key = declarationQuery(number).queryKey;
  const refresh = () =>
    Promise.all(
      [listWorklist.id, countWorklist.id, getDeclaration.id].map((id) => client.invalidateQueries({ queryKey: [id] })),
    );
  const showReferral = (change: Partial<NonNullable<DeclarationView['referral']>>) => {
    client.setQueryData<DeclarationView>(key, (view) =>
      view === undefined || view.referral === null ? view : { ...view, referral: { ...view.referral, ...change } },
    );
  };
  const claim = useMutation({
    mutationFn: () => call(claimReferral, { params }),
    onMutate: () => {
      const before = client.getQueryData<DeclarationView>(key);
      const claimedUntil = new Date(Date.now() + leaseMs).toISOString();
      if (session !== undefined && before?.referral?.status === 'open') {
        showReferral({ status: 'claimed', claimedBy: { id: session.userId, name: session.name }, claimedUntil });
      }
      return before;
    },
    onSuccess: ({ claimedBy, claimedUntil, status }) => showReferral({ claimedBy, claimedUntil, status }),
    onError: (_error, _input, before) => client.setQueryData(key, before),
    onSettled: refresh,
  });
  const release = useMutation({
    mutationFn: () => call(releaseReferral, { params }),
    onMutate: () => {
      const before = client.getQueryData<DeclarationView>(key);
      showReferral({ status: 'open', claimedBy: null, claimedUntil: null });
      return before;
    },
    onError: (_error, _input, before) => client.setQueryData(key, before),
    onSettled: refresh,
  });
  const reroute = useMutation({
    mutationFn: (body: { readonly lane: Lane; readonly reason: string }) => call(rerouteReferral, { params, body }),
    onSettled: refresh,
  });
  const note = useMutation({
    mutationFn: (text: string) => call(noteReferral, { params, body: { note: text } }),
    onSettled: refresh,
  });
  const record = useMutation({
    mutationFn: (body: ActBody) => call(recordAct, { params, body }),
    onSettled: refresh,
  });
  const next = useMutation({
    mutationFn: (from: NextFrom) => call(claimNext, { body: from }),
    onSettled: refresh,
  });
  const undo = useMutation({
    mutationFn: () => call(undoReferral, { params }),
    onSettled: refresh,
  });
  const handOver = useMutation({
    mutationFn: ({ to, text }: ForColleague) => call(handOverReferral, { params, body: { to, note: text } }),
    onSettled: refresh,
  });
  const ask = useMutation({
    mutationFn: ({ to, text }: ForColleague) => call(askColleague, { params, body: { to, question: text } }),
    onSettled: refresh,
  });
  const answer = useMutation({
    mutationFn: (text: string) => call(answerQuestion, { params, body: { answer: text } }),
    onSettled: refresh,
  });
  return { claim, undo, release, reroute, note, record, next, handOver, ask, answer };
}

export type ReferralChanges = ReturnType<typeof useReferralChanges>;
