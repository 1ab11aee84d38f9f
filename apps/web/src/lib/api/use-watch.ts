import { useEffect, useState } from 'react';
import type { ZodType } from 'zod';
import { type EventsState, useEvents } from './use-events.ts';

const between = 500;
const attempts = 60;

export interface UseWatchOptions<T> {
  /** Address of the stream; null keeps it closed. */
  readonly url: string | null;
  readonly schema: ZodType<T>;
  readonly onEvent: (event: T) => void;
}

/** Server-sent events of something that may not exist yet: a stream that was refused is asked for again for a while. */
export function useWatch<T>({ url, schema, onEvent }: UseWatchOptions<T>): EventsState {
  const [attempt, setAttempt] = useState(0);
  // The fragment never leaves the browser: it only makes the address a new one.
  const state = useEvents({ url: url === null ? null : `${url}#${attempt}`, schema, onEvent });
  useEffect(() => {
    if (url === null || state !== 'lost' || attempt >= attempts) return;
    const timer = setTimeout(() => setAttempt(attempt + 1), between);
    return () => clearTimeout(timer);
  }, [url, state, attempt]);
  return state;
}
