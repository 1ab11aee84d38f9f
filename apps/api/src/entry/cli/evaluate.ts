import { Command } from 'commander';
import { evaluateFiles } from '../../use-cases/evaluate-files.ts';
import { evaluationTable } from './evaluation-table.ts';
import { readDate } from './options.ts';
import { withoutContext } from './run-command.ts';

interface EvaluateOptions {
  readonly declarations: readonly string[];
  readonly outcomes?: readonly string[];
  readonly split: string;
}

/** `evaluate`: trains before a date, scores after it; leaves no trace in the database. */
export function evaluateCommand(): Command {
  return new Command('evaluate')
    .description('train before a date, score after it, print the table; leaves no trace in the database')
    .requiredOption('--declarations <files...>', 'files of declarations (kcs files bring their outcomes)')
    .option('--outcomes <files...>', 'files of outcomes')
    .requiredOption('--split <date>', 'first registration date that is judged', readDate)
    .action(
      withoutContext<EvaluateOptions>(async ({ declarations, outcomes = [], split }, _, progress) => {
        const answer = await evaluateFiles({ declarations, outcomes, split }, progress);
        return { answer, lines: evaluationTable(answer) };
      }),
    );
}
