import { type Timed, waited } from './waited.ts';

/** The same pieces; the next `steps` are asked for while one is used. Tells how long features were waited for. */
export async function* ahead<T>(source: AsyncGenerator<T>, steps: number, timed?: Timed): AsyncGenerator<T> {
  const asked: Promise<IteratorResult<T, unknown>>[] = [];
  const ask = () => {
    const next = source.next();
    // Whoever comes to it is told.
    next.catch(() => undefined);
    asked.push(next);
  };
  ask();
  try {
    for (let next = asked.shift(); next; next = asked.shift()) {
      while (asked.length < steps) ask();
      const now = await waited(timed, 'features', next);
      if (now.done === true) return;
      yield now.value;
    }
  } finally {
    await Promise.allSettled(asked);
    await source.return(undefined);
  }
}
