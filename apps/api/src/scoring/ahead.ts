/** The same pieces; the next `steps` are asked for while one is used. */
export async function* ahead<T>(source: AsyncGenerator<T>, steps: number): AsyncGenerator<T> {
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
      const now = await next;
      if (now.done === true) return;
      yield now.value;
    }
  } finally {
    await Promise.allSettled(asked);
    await source.return(undefined);
  }
}
