import { useEffect, useRef, useState } from 'react';
import type { ZodType } from 'zod';

export type EventsState = 'connecting' | 'live' | 'lost';

export interface UseEventsOptions<T> {
  /** Address of the stream; null keeps it closed. */
  readonly url: string | null;
  readonly schema: ZodType<T>;
  readonly onEvent: (event: T) => void;
  /** Names of the events to hear besides unnamed ones. */
  readonly names?: readonly string[];
}

/** Listens to server-sent events; the browser reconnects by itself, an event that does not fit the schema is left out. */
export function useEvents<T>({ url, schema, onEvent, names = [] }: UseEventsOptions<T>): EventsState {
  const [state, setState] = useState<EventsState>('connecting');
  const latest = useRef({ schema, onEvent });
  useEffect(() => {
    latest.current = { schema, onEvent };
  });
  const nameList = names.join(' ');
  useEffect(() => {
    if (url === null) return;
    setState('connecting');
    const source = new EventSource(url);
    const hear = (message: MessageEvent<string>) => {
      let body: unknown;
      try {
        body = JSON.parse(message.data);
      } catch {
        return;
      }
      const parsed = latest.current.schema.safeParse(body);
      if (parsed.success) latest.current.onEvent(parsed.data);
    };
    source.onopen = () => setState('live');
    source.onerror = () => setState(source.readyState === EventSource.CLOSED ? 'lost' : 'connecting');
    source.onmessage = hear;
    for (const name of nameList.split(' ').filter(Boolean)) source.addEventListener(name, hear);
    return () => source.close();
  }, [url, nameList]);
  return state;
}
