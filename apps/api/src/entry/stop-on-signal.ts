import type { OpenContext } from './open-context.ts';

/** What to stop, last started first, before the database is closed. */
export interface Stops {
  readonly add: (stop: () => Promise<unknown>) => void;
  readonly stop: (exitCode: number) => Promise<never>;
}

/** Ends the process in order: on a signal with 0, on an error that nobody caught with 1. */
export function stopOnSignal(context: OpenContext): Stops {
  const stops: (() => Promise<unknown>)[] = [];
  let stopping = false;
  const stop = async (exitCode: number): Promise<never> => {
    // A second signal does not wait any more.
    if (stopping) process.exit(1);
    stopping = true;
    try {
      for (const each of stops.toReversed()) await each();
      await context.close();
    } catch (error) {
      context.log.error({ err: error }, 'could not stop in order');
      process.exit(1);
    }
    process.exit(exitCode);
  };
  const fail = (error: unknown) => {
    context.log.fatal({ err: error }, 'an error that nobody caught');
    void stop(1);
  };
  process.on('SIGTERM', () => void stop(0));
  process.on('SIGINT', () => void stop(0));
  process.on('uncaughtException', fail);
  process.on('unhandledRejection', fail);
  return { add: (each) => void stops.push(each), stop };
}
