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
import { chapterName, TidewaiterError, undoableEvent, undoMinutes, waitingQuestion } from '@tidewaiter/domain';
import { z } from 'zod';
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
    ...events.flatMap((event) => [event.actorId, addresseeOf(event)]),
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
      nextOnly: referral.nextOnly && actor.role === 'officer',
    },
    acts: acts.map(({ officerId, recordedAt, ...act }) => ({
      ...act,
      attachments: [...act.attachments],
      officer: nameOf(officerId),
      recordedAt: recordedAt.toISOString(),
    })),
    events: events.map(({ actorId, occurredAt, ...event }) => ({
      ...event,
      actor: nameOf(actorId),
      colleague: nameOrNone(nameOf, addresseeOf(event)),
      occurredAt: occurredAt.toISOString(),
    })),
    undo: undoOf(events, actor),
    question: questionOf(events, actor, nameOf),
    importerPast: { ...past, byMonth: [...past.byMonth] },
  };
}

const addressedSchema = z.looseObject({ to: z.string() });

/** Whom an event is addressed to; the `to` of a reroute is a lane. */
function addresseeOf({ kind, details }: Pick<RecordedEvent, 'kind' | 'details'>): string | null {
  if (kind !== 'handed_over' && kind !== 'asked' && kind !== 'answered') return null;
  return addressedSchema.parse(details).to;
}

function nameOrNone(nameOf: (id: string) => string, id: string | null): string | null {
  return id === null ? null : nameOf(id);
}

const questionSchema = z.looseObject({ question: z.string() });

function questionOf(
  events: readonly RecordedEvent[],
  { userId }: Actor,
  nameOf: (id: string) => string,
): DeclarationView['question'] {
  const event = waitingQuestion(events, userId);
  if (event === null) return null;
  const { question } = questionSchema.parse(event.details);
  return { by: nameOf(event.actorId), question, askedAt: event.occurredAt.toISOString() };
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
  const { level, count, since, median, value, low, high, bins } = peers;
  const edge = (at: number) => (at === bins.length ? high : low * (high / low) ** (at / bins.length));
  const pictured = bins.map((items, at) => ({ from: edge(at), to: edge(at + 1), items }));
  return { level, count, since, median, value, bins: pictured };
}
