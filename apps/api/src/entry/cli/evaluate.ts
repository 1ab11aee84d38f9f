import { TidewaiterError } from '@tidewaiter/domain';
import { type Weighing, weighings } from '@tidewaiter/models';
import { Command } from 'commander';
import { z } from 'zod';
import { evaluateFiles } from '../../use-cases/evaluate-files.ts';
import { spreadOf } from '../../use-cases/spread-of-evaluations.ts';
import { evaluationTable, limitLines, spreadTable } from './evaluation-table.ts';
import { readBy, readDate } from './options.ts';
import { withoutContext } from './run-command.ts';
import { limitOf, truthBeside, truthFileName } from './truth-file.ts';

interface EvaluateOptions {
  readonly declarations: readonly string[];
  readonly outcomes?: readonly string[];
  readonly split: string;
  readonly seeds: number;
  readonly kind?: string;
  readonly weighing?: Weighing;
  readonly truth?: true;
}

/** `evaluate`: trains before a date, scores after it; leaves no trace in the database. */
export function evaluateCommand(): Command {
  return new Command('evaluate')
    .description('train before a date, score after it, print the table; leaves no trace in the database')
    .requiredOption('--declarations <files...>', 'files of declarations (kcs files bring their outcomes)')
    .option('--outcomes <files...>', 'files of outcomes')
    .requiredOption('--split <date>', 'first registration date that is judged', readDate)
    .option(
      '--seeds <n>',
      'trainings, by as many seeds; the table is mean ± s.d.',
      readBy(z.coerce.number().int().min(1).max(100)),
      1,
    )
    .option('--kind <name>', 'kind of model (default: what wins)')
    .option(
      '--weighing <how>',
      `what selection probabilities count in learning: ${weighings.join(', ')} (default: tempered)`,
      readBy(z.enum(weighings)),
    )
    .option('--truth', 'judge every item by the truth.csv that simulate wrote beside it, examined or not')
    .action(
      withoutContext<EvaluateOptions>(async (options, _, progress) => {
        const { declarations, outcomes = [], split, seeds, kind, weighing, truth: all = false } = options;
        const numbers = Array.from({ length: seeds }, (_, at) => at + 1);
        const known = await truthBeside(declarations, split);
        if (all && !known)
          throw new TidewaiterError(
            'unreadable_file',
            `Not every file of declarations has a ${truthFileName} beside it.`,
          );
        const truth = all && known ? new Map(known.map((row) => [row.key, row])) : undefined;
        const request = { declarations, outcomes, split, seeds: numbers, kind, weighing, truth };
        const evaluations = await evaluateFiles(request, progress);
        const limit = limitOf(known, all);
        const { mean, deviations } = spreadOf(evaluations);
        const answer = { ...mean, ...(limit ? { limit } : {}), ...(seeds > 1 ? { seeds, deviations } : {}) };
        const lines = seeds > 1 ? spreadTable(mean, deviations, seeds) : evaluationTable(mean);
        return { answer, lines: [...lines, ...limitLines(limit)] };
      }),
    );
}
