/** Told how long a stage was waited for, in seconds. */
export type Timed = ((stage: string, seconds: number) => void) | undefined;

/** The result of some work, once it is there; tells how long that took. */
export async function waited<T>(timed: Timed, stage: string, work: Promise<T>): Promise<T> {
  const began = performance.now();
  const result = await work;
  timed?.(stage, (performance.now() - began) / 1000);
  return result;
}
