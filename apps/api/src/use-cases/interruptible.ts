/** The same pieces, until the signal: then its reason is thrown at once, also where the source has fallen silent. */
export async function* interruptible<T>(source: AsyncIterable<T>, signal: AbortSignal): AsyncGenerator<T> {
  const iterator = source[Symbol.asyncIterator]();
  let interrupt: (reason: unknown) => void = () => undefined;
  const interrupted = new Promise<never>((_, reject) => {
    interrupt = reject;
  });
  interrupted.catch(() => undefined);
  const listen = () => interrupt(signal.reason);
  signal.addEventListener('abort', listen, { once: true });
  try {
    for (;;) {
      signal.throwIfAborted();
      const next = await Promise.race([iterator.next(), interrupted]);
      if (next.done === true) return;
      yield next.value;
    }
  } finally {
    signal.removeEventListener('abort', listen);
    // Not waited for: a source that has fallen silent does not hear it.
    void Promise.resolve(iterator.return?.()).catch(() => undefined);
  }
}
