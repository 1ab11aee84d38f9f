import { Command } from 'commander';
import { z } from 'zod';
import { systemActor } from '../../access/actor.ts';
import { scoreBatch } from '../../use-cases/score-batch.ts';
import { readBy, readDate } from './options.ts';
import { withContext } from './run-command.ts';

/** `score`: scores items and selects lanes. */
export function scoreCommand(): Command {
  return new Command('score')
    .description('score items and select lanes: a batch, a range of registration dates, or everything')
    .option('--batch <id>', 'items of one batch', readBy(z.uuid()))
    .option('--from <date>', 'first registration date', readDate)
    .option('--to <date>', 'last registration date', readDate)
    .action(
      withContext<{ readonly batch?: string; readonly from?: string; readonly to?: string }>(
        async (context, { batch, from, to }, _, progress) => {
          const answer = await scoreBatch(context, systemActor, { batchId: batch, from, to }, progress);
          const { red, yellow, blue, green } = answer.lanes;
          return {
            answer,
            lines: [
              `${answer.items} items scored in ${answer.seconds.toFixed(1)} s by model ${answer.model}`,
              `lanes: ${red} red, ${yellow} yellow, ${blue} blue, ${green} green; ${answer.referrals} referrals opened`,
            ],
          };
        },
      ),
    );
}
