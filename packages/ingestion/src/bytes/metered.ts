/** Bytes on their way through, counted; `take` answers how many have passed since it was last asked. */
export interface Metered {
  readonly bytes: AsyncGenerator<Uint8Array>;
  readonly take: () => number;
}

export function metered(source: AsyncIterable<Uint8Array>): Metered {
  let passed = 0;
  async function* bytes(): AsyncGenerator<Uint8Array> {
    for await (const chunk of source) {
      passed += chunk.length;
      yield chunk;
    }
  }
  function take(): number {
    const since = passed;
    passed = 0;
    return since;
  }
  return { bytes: bytes(), take };
}
