import { Command } from 'commander';
import { itemsOption } from './items-option.ts';
import { measureScore, type ScoreMeasured } from './measure-score.ts';
import { overSizes } from './over-sizes.ts';

/** `bench score`: scores stored items, features, reasons, lanes, referrals and measures included. */
export function scoreBench(): Command {
  return new Command('score')
    .description('score stored items from scratch, features and reasons included, beside the model alone')
    .addOption(itemsOption([1_000_000]))
    .action(overSizes(measureScore, linesOf));
}

function linesOf({ items, seconds, items_per_s, model_items_per_s, rss_mb, stages }: ScoreMeasured): readonly string[] {
  return [
    `${items} items in ${seconds.toFixed(2)} s (${items_per_s} items/s); model alone ${model_items_per_s} items/s; ${rss_mb} MB`,
    ...Object.entries(stages).map(([stage, took]) => `  ${stage.padEnd(24)} ${took.toFixed(2)} s`),
  ];
}
