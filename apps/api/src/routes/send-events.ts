import { setTimeout as wait } from 'node:timers/promises';
import type { Response } from 'express';
import type { z } from 'zod';

const betweenLooks = 300;
export const betweenSigns = 15_000;
const betweenAttempts = 1000;

export interface Watched<T> {
  readonly schema: z.ZodType<T>;
  /** How the thing stands now; asked again and again. */
  readonly look: () => Promise<T>;
  readonly hasEnded: (now: T) => boolean;
}

/** Server-sent events: how something stands, each time that it changed, until it has ended or nobody listens. */
export async function sendEvents<T>(response: Response, signal: AbortSignal, watched: Watched<T>): Promise<void> {
  let now = watched.schema.parse(await watched.look());
  // Each event is the whole state, so whoever asks again has missed none.
  openEvents(response);
  let [told, toldAt] = ['', Date.now()];
  while (!signal.aborted) {
    const news = JSON.stringify(now);
    if (news !== told) {
      response.write(`id: ${Date.now()}\ndata: ${news}\n\n`);
      [told, toldAt] = [news, Date.now()];
    } else if (Date.now() - toldAt > betweenSigns) {
      response.write(': still here\n\n');
      toldAt = Date.now();
    }
    if (watched.hasEnded(now)) break;
    await wait(betweenLooks, undefined, { signal }).catch(() => undefined);
    if (!signal.aborted) now = watched.schema.parse(await watched.look());
  }
  response.end();
}

/** Begins a stream of events. A browser whose connection breaks asks again by itself. */
export function openEvents(response: Response): void {
  response.writeHead(200, {
    'content-type': 'text/event-stream',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
  });
  response.write(`retry: ${betweenAttempts}\n\n`);
}
