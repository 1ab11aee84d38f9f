import { Command } from 'commander';
import { itemsOption } from './items-option.ts';
import { measureTrain, type TrainMeasured } from './measure-train.ts';
import { overSizes } from './over-sizes.ts';

/** `bench train`: trains the default model, features, calibration and evaluation included. */
export function trainBench(): Command {
  return new Command('train')
    .description('train the default model on stored items that were all examined')
    .addOption(itemsOption([250_000]))
    .action(overSizes(measureTrain, linesOf));
}

function linesOf({ items, examined, seconds, rss_mb }: TrainMeasured): readonly string[] {
  return [`${items} items, ${examined} examined: trained in ${seconds.toFixed(2)} s; ${rss_mb} MB`];
}
