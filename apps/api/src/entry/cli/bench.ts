import { Command } from 'commander';
import { decideBench } from './bench/decide.ts';
import { ingestBench } from './bench/ingest.ts';
import { scoreBench } from './bench/score.ts';
import { trainBench } from './bench/train.ts';
import { worklistBench } from './bench/worklist.ts';

/** `bench NAME`: measures beside a reference in the same run; each bench makes its own data in databases of its own. */
export function benchCommand(): Command {
  return new Command('bench')
    .description('measure, side by side with a reference in one run; makes its own data and leaves none')
    .addCommand(ingestBench())
    .addCommand(scoreBench())
    .addCommand(trainBench())
    .addCommand(worklistBench())
    .addCommand(decideBench());
}
