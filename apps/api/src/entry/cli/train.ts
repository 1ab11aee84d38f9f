import { coldStartKind } from '@tidewaiter/domain';
import { Command } from 'commander';
import { z } from 'zod';
import { systemActor } from '../../access/actor.ts';
import { type TrainRequest, trainModel } from '../../use-cases/train-model.ts';
import { evaluationTable } from './evaluation-table.ts';
import { readBy, readDate } from './options.ts';
import { withContext } from './run-command.ts';

export const seedSchema = z.coerce.number().int().min(0).max(2_147_483_647);

/** `train`: trains on outcomes known before a date; prints the evaluation beside baselines. */
export function trainCommand(): Command {
  return new Command('train')
    .description('train on outcomes known before a date; prints the evaluation beside baselines')
    .option('--as-of <date>', 'only outcomes known before this date (default: all)', readDate)
    .option('--kind <name>', 'kind of model (default: what wins)')
    .option('--seed <n>', 'same data, same seed: same model', readBy(seedSchema))
    .option('--promote', 'make it the live model: while there is none, or where one person may approve')
    .option(
      '--reason <text>',
      'why it is promoted even where it is worse than the live model, or was not compared with it',
    )
    .action(
      withContext<TrainRequest>(async (context, options, _, progress) => {
        const answer = await trainModel(context, systemActor, options, progress);
        return {
          answer,
          lines: [
            `Model ${answer.model}, trained in ${answer.seconds.toFixed(1)} s on ${answer.items} ${answer.kind === coldStartKind ? 'declared' : 'examined'} items of ${answer.window.from} to ${answer.window.to}${answer.promoted ? ', is live' : ''}.`,
            ...(answer.kind === coldStartKind
              ? [
                  'There are too few outcomes to learn from: it ranks by how unusual an item is and how low its unit value, and its scores are no probabilities. Examine, record what was found, and train again.',
                ]
              : []),
            ...(options.promote && !answer.promoted
              ? ['It was not promoted: it is worse than the live model, or was not compared with it. Give a --reason.']
              : []),
            ...evaluationTable(answer.evaluation),
          ],
        };
      }),
    );
}
