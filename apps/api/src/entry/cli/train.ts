import { Command } from 'commander';
import { systemActor } from '../../access/actor.ts';
import { trainModel } from '../../use-cases/train-model.ts';
import { evaluationTable } from './evaluation-table.ts';
import { readDate } from './options.ts';
import { withContext } from './run-command.ts';

/** `train`: trains on outcomes known before a date; prints the evaluation beside baselines. */
export function trainCommand(): Command {
  return new Command('train')
    .description('train on outcomes known before a date; prints the evaluation beside baselines')
    .option('--as-of <date>', 'only outcomes known before this date (default: all)', readDate)
    .option('--promote', 'make it the live model: while there is none, or where one person may approve')
    .action(
      withContext<{ readonly asOf?: string; readonly promote?: boolean }>(async (context, options, _, progress) => {
        const answer = await trainModel(context, systemActor, options, progress);
        return {
          answer,
          lines: [
            `Model ${answer.model}, trained in ${answer.seconds.toFixed(1)} s on ${answer.items} examined items of ${answer.window.from} to ${answer.window.to}${answer.promoted ? ', is live' : ''}.`,
            ...evaluationTable(answer.evaluation),
          ],
        };
      }),
    );
}
