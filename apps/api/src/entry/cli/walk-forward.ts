import { Command } from 'commander';
import { z } from 'zod';
import { type Walk, walkForward } from '../../use-cases/walk-forward.ts';
import { readBy, readDate } from './options.ts';
import { withoutContext } from './run-command.ts';
import { limitOf, truthBeside } from './truth-file.ts';

interface WalkOptions {
  readonly declarations: readonly string[];
  readonly outcomes?: readonly string[];
  readonly from: string;
  readonly percent: number;
  readonly retrain: number;
  readonly seeds: number;
  readonly kind?: string;
}

/** `walk-forward`: week by week under selective labels, strategy against strategy; leaves no trace in the database. */
export function walkForwardCommand(): Command {
  return new Command('walk-forward')
    .description(
      'week by week: train on what is known, examine a few percent, learn those outcomes only; by model, by lot, by both, by importer rule',
    )
    .requiredOption('--declarations <files...>', 'files of declarations (kcs files bring their outcomes)')
    .option('--outcomes <files...>', 'files of outcomes; best where nearly everything was examined')
    .requiredOption(
      '--from <date>',
      'first registration date of the walk; outcomes of earlier items are known',
      readDate,
    )
    .option('--percent <n>', 'percent of each week that is examined', readBy(z.coerce.number().min(0.1).max(100)), 5)
    .option('--retrain <weeks>', 'weeks between two trainings', readBy(z.coerce.number().int().min(1).max(520)), 4)
    .option('--seeds <n>', 'walks, by as many seeds', readBy(z.coerce.number().int().min(1).max(100)), 1)
    .option('--kind <name>', 'kind of model (default: what wins)')
    .action(
      withoutContext<WalkOptions>(async ({ declarations, outcomes = [], retrain, ...options }, _, progress) => {
        const walk = await walkForward({ ...options, declarations, outcomes, retrainWeeks: retrain }, progress);
        const limit = limitOf(await truthBeside(declarations, options.from));
        const told = limit
          ? [
              `The simulator knows of ${limit.nonCompliant} non-compliant in ${limit.items}; its Bayes limit at 5 %: precision ${percent(limit.precision['5'])}, revenue ${percent(limit.revenueRecall['5'])}.`,
            ]
          : [];
        return { answer: { ...walk, ...(limit ? { limit } : {}) }, lines: [...walkTable(walk), ...told] };
      }),
    );
}

const percent = (share: number) => (100 * share).toFixed(1);
const spread = (share: number, sd: number | null) =>
  `${percent(share)} ± ${sd === null ? '–' : percent(sd)}`.padStart(15);

function walkTable({ from, weeks, percent: rate, retrain_weeks, seeds, strategies }: Walk): readonly string[] {
  return [
    `${weeks} weeks from ${from}, ${rate} % examined a week, trained every ${retrain_weeks} weeks, ${seeds} seeds; percent, mean ± s.d.`,
    `${'strategy'.padEnd(12)}${'precision'.padStart(15)}${'last quarter'.padStart(15)}${'revenue'.padStart(15)}`,
    ...strategies.map(
      (one) =>
        `${one.strategy.padEnd(12)}${spread(one.precision, one.precision_sd)}${spread(one.late_precision, one.late_precision_sd)}${spread(one.revenue, one.revenue_sd)}`,
    ),
  ];
}
