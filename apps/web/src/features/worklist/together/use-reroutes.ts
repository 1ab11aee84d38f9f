import { useMutation, useQueryClient } from '@tanstack/react-query';
import { countWorklist, getDeclaration, listWorklist, rerouteTogether, undoReroutes } from '@tidewaiter/contract';
import { type Lane, undoMinutes } from '@tidewaiter/domain';
import { useState } from 'react';
import { call } from '../../../lib/api/call.ts';
import { keepLastReroutes, type LastReroutes, readLastReroutes } from './last-reroutes.ts';

interface Wanted {
  readonly numbers: readonly string[];
  readonly lane: Lane;
  readonly reason: string;
}

/** Rerouting several cases in one go, and taking the whole of it back. */
export function useReroutes(userId: string) {
  const client = useQueryClient();
  const [last, setLast] = useState(() => readLastReroutes(sessionStorage, userId, Date.now()));
  const keep = (next: LastReroutes | null) => {
    setLast(next);
    keepLastReroutes(sessionStorage, userId, next);
  };
  const onSettled = () =>
    Promise.all(
      [listWorklist.id, countWorklist.id, getDeclaration.id].map((id) => client.invalidateQueries({ queryKey: [id] })),
    );
  const reroute = useMutation({
    mutationFn: ({ numbers, lane, reason }: Wanted) =>
      call(rerouteTogether, { body: { numbers: [...numbers], lane, reason } }),
    onSuccess: ({ group, rerouted, refused }, { lane }) => {
      undo.reset();
      if (group === null) return;
      const until = new Date(Date.now() + undoMinutes * 60_000).toISOString();
      keep({ group, lane, rerouted: rerouted.length, refused: refused.length, until });
    },
    onSettled,
  });
  const undo = useMutation({
    mutationFn: (group: string) => call(undoReroutes, { params: { group } }),
    onSuccess: () => keep(null),
    onSettled,
  });
  const forget = () => {
    keep(null);
    undo.reset();
  };
  return { last, reroute, undo, forget };
}

export type Reroutes = ReturnType<typeof useReroutes>;
