import type { Command } from 'commander';
import type { Context } from '../../context.ts';
import type { Progress } from '../../use-cases/progress.ts';
import { openContext } from '../open-context.ts';
import { exitCodes, print, printFailure, terminalProgress } from './output.ts';

/** What a command gives back: the JSON document and the lines for people. */
export interface CommandAnswer {
  readonly answer: object;
  readonly lines: readonly string[];
}

/** Runs a command that needs the database, then closes what it opened. Ctrl-C cancels and undoes. */
export function withContext<Options extends object>(
  run: (context: Context, options: Options, args: readonly string[], progress: Progress) => Promise<CommandAnswer>,
) {
  return async (...given: unknown[]): Promise<void> => {
    await finish(given, async (options: Options, args, progress) => {
      const context = await openContext({ quiet: true });
      try {
        return await run(context, options, args, progress);
      } finally {
        await context.close();
      }
    });
  };
}

/** Runs a command that needs no database. */
export function withoutContext<Options extends object>(
  run: (options: Options, args: readonly string[], progress: Progress) => Promise<CommandAnswer>,
) {
  return (...given: unknown[]): Promise<void> => finish(given, run);
}

async function finish<Options extends object>(
  given: readonly unknown[],
  run: (options: Options, args: readonly string[], progress: Progress) => Promise<CommandAnswer>,
): Promise<void> {
  const command = given.at(-1) as Command;
  const options = command.optsWithGlobals<Options & { readonly json?: boolean }>();
  const asJson = options.json === true;
  const interrupted = new AbortController();
  const interrupt = () => interrupted.abort(new Error('interrupted'));
  process.once('SIGINT', interrupt);
  process.once('SIGTERM', interrupt);
  const progress = terminalProgress(interrupted.signal);
  try {
    const { answer, lines } = await run(options, command.args, progress);
    progress.stop();
    print(asJson, answer, lines);
    process.exitCode = exitCodes.done;
  } catch (error) {
    progress.stop();
    printFailure(asJson, error);
    process.exitCode = exitCodes.failed;
  } finally {
    process.off('SIGINT', interrupt);
    process.off('SIGTERM', interrupt);
  }
}
