import { type DeclarationView, undoReferral } from '@tidewaiter/contract';
import {
  compareUnitValues,
  nameUsers,
  type RecordedEvent,
  readDeclarationItems,
  readDeclarationOutcomes,
  readReferralHistory,
  summariseImporterPast,
  type UnitValuePeers,
} from '@tidewaiter/database';
import { chapterName, TidewaiterError, undoableEvent, undoMinutes } from '@tidewaiter/domain';
import type { Actor } from '../access/actor.ts';
import type { Context } from '../context.ts';

/** A declaration whole, as far as the actor may see it. */
export async function viewDeclaration({ database }: Context, actor: Actor, number: string): Promise<DeclarationView> {
  const { pool } = database;
  const items = await readDeclarationItems(pool, number, actor.scope);
  const [first] = items;
  if (!first) {
    throw new TidewaiterError('not_found', 'There is no such declaration in your offices.', { declaration: number });
  }
  const { importerId, registrationDate, officeCode } = first.item;
  const [outcomes, history, peers, past] = await Promise.all([
    readDeclarationOutcomes(pool, number),
    readReferralHistory(pool, number),
    compareUnitValues(pool, number),
    summariseImporterPast(pool, { importerId, before: registrationDate, scope: actor.scope }),
  ]);
  const { referral, acts, events } = history;
  const nameOf = await nameUsers(database, [
    ...acts.map((act) => act.officerId),
    ...events.map((event) => event.actorId),
    referral?.claimedById ?? null,
  ]);
  const claimedBy = referral?.claimedById ?? null;
  return {
    declarationNumber: number,
    officeCode,
    officeName: first.officeName,
    registrationDate,
    items: items.map(({ item, corrections, selection }) => ({
      ...item,
      goodsName: chapterName(item.hsCode),
      corrections,
      selection: selection && {
        ...selection,
        reasons: [...selection.reasons],
        scoredAt: selection.scoredAt.toISOString(),
      },
      outcomes: outcomes
        .filter((outcome) => outcome.itemNumber === item.itemNumber)
        .map(({ itemNumber: _, ...outcome }) => outcome),
      unitValuePeers: peersOf(peers.find((found) => found.itemNumber === item.itemNumber)),
    })),
    referral: referral && {
      status: referral.status,
      lane: referral.lane,
      riskScore: referral.riskScore,
      expectedAdditionalDuty: referral.expectedAdditionalDuty,
      claimedBy: claimedBy === null ? null : { id: claimedBy, name: nameOf(claimedBy) },
      claimedUntil: referral.claimedUntil?.toISOString() ?? null,
    },
    acts: acts.map(({ officerId, recordedAt, ...act }) => ({
      ...act,
      officer: nameOf(officerId),
      recordedAt: recordedAt.toISOString(),
    })),
    events: events.map(({ actorId, occurredAt, ...event }) => ({
      ...event,
      actor: nameOf(actorId),
      occurredAt: occurredAt.toISOString(),
    })),
    undo: undoOf(events, actor),
    importerPast: { ...past, byMonth: [...past.byMonth] },
  };
}

function undoOf(events: readonly RecordedEvent[], { role, userId }: Actor): DeclarationView['undo'] {
  if (!undoReferral.access.some((allowed) => allowed === role)) return null;
  const event = undoableEvent(events, userId, new Date());
  if (event === null) return null;
  const until = new Date(event.occurredAt.getTime() + undoMinutes * 60_000);
  return { kind: event.kind, until: until.toISOString() };
}

/** The picture of the peers: bins equally wide in the logarithm, so each begins at a fixed ratio to the one before. */
function peersOf(peers: UnitValuePeers | undefined): DeclarationView['items'][number]['unitValuePeers'] {
  if (!peers) return null;
  const { level, count, median, value, low, high, bins } = peers;
  const edge = (at: number) => (at === bins.length ? high : low * (high / low) ** (at / bins.length));
  return { level, count, median, value, bins: bins.map((items, at) => ({ from: edge(at), to: edge(at + 1), items })) };
}
