import { watchWorklist as endpoint, type WorklistNews } from '@tidewaiter/contract';
import type { ReferralChange } from '@tidewaiter/database';
import { maySeeOffice } from '@tidewaiter/domain';
import { route } from '../route.ts';
import { betweenSigns, openEvents } from '../send-events.ts';

/** A stream ends after this, so that whoever goes on watching is let in by the rights of then. */
const streamMs = 5 * 60_000;
/** Bytes that may wait for a reader who does not read. */
const mostWaiting = 1_000_000;

export const watchWorklistRoute = route(endpoint, async ({ context, actor, request, response, signal }) => {
  const { feed } = context;
  const { head, leave } = await feed.join();
  const over = AbortSignal.any([signal, AbortSignal.timeout(streamMs)]);
  try {
    openEvents(response);
    // The place is told at once, so that whoever is cut off before the first event goes on from here too.
    let at = placeIn(request.get('last-event-id')) ?? head;
    response.write(`id: ${at}\n\n`);
    while (!over.aborted && response.writableLength < mostWaiting) {
      const news = feed.since(at);
      if (news.missed) response.write(eventOf(news.head, { type: 'missed' }));
      for (const change of news.changes) {
        // The feed is read once for all who watch: here it is narrowed to the offices of this one.
        if (maySeeOffice(actor.scope, change.officeCode)) response.write(eventOf(change.id, newsOf(change)));
      }
      at = news.head;
      await feed.turn(AbortSignal.any([over, AbortSignal.timeout(betweenSigns)]));
      if (feed.since(at).head === at) response.write(`: still here\nid: ${at}\n\n`);
    }
  } finally {
    leave();
    response.end();
  }
});

function placeIn(lastEventId: string | undefined): number | null {
  return lastEventId !== undefined && /^\d{1,10}$/.test(lastEventId) ? Number(lastEventId) : null;
}

function eventOf(id: number, news: WorklistNews): string {
  return `id: ${id}\ndata: ${JSON.stringify(endpoint.answer.schema.parse(news))}\n\n`;
}

function newsOf(change: ReferralChange): WorklistNews {
  const { action, declarationNumber, officeCode, actorId, actorName, toId, status, lane } = change;
  const { claimedById, claimedByName, claimedUntil } = change;
  return {
    type: 'changed',
    kind: action,
    declarationNumber,
    officeCode,
    by: { id: actorId, name: actorName },
    toId,
    referral: {
      status,
      lane,
      claimedBy: claimedById === null ? null : { id: claimedById, name: claimedByName ?? claimedById },
      claimedUntil: claimedUntil?.toISOString() ?? null,
    },
  };
}
