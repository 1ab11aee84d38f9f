/** Threads that do the same job together, each its own part of it. */
export interface Crew {
  readonly threads: number;
  /** Does the job that lies in memory; back when every thread is done. */
  run(): void;
}

/** A crew of one. */
export function soloCrew(work: () => void): Crew {
  return { threads: 1, run: work };
}

const turn = 0;
const busy = 1;

/** The crew as its first thread sees it: it starts each turn, does its own part, and waits for the others. */
export function leadCrew(turns: Int32Array, threads: number, work: () => void): Crew {
  return {
    threads,
    run: () => {
      Atomics.store(turns, busy, threads - 1);
      Atomics.add(turns, turn, 1);
      Atomics.notify(turns, turn);
      work();
      for (let left = Atomics.load(turns, busy); left > 0; left = Atomics.load(turns, busy)) {
        Atomics.wait(turns, busy, left);
      }
    },
  };
}

/** What every other thread does: its part of each turn, until `isOver` says at the start of one that it was the last. */
export function followCrew(turns: Int32Array, work: () => void, isOver: () => boolean): void {
  for (let seen = 0; ; seen++) {
    // Woken is not called: the first thread may have been held up between the turn and its call, and this one done since.
    while (Atomics.load(turns, turn) === seen) Atomics.wait(turns, turn, seen);
    const over = isOver();
    if (!over) work();
    Atomics.sub(turns, busy, 1);
    Atomics.notify(turns, busy);
    if (over) return;
  }
}
