import { Command, Option } from 'commander';
import { z } from 'zod';
import { readBy } from '../options.ts';
import { itemsOption } from './items-option.ts';
import { measureWorklist, type WorklistBench } from './measure-worklist.ts';
import { questionsOverSizes, type Told } from './over-sizes.ts';

const count = (most: number) => readBy(z.coerce.number().int().min(0).max(most));

/** `bench worklist`: what an officer's screens ask, over HTTP, at several sizes. */
export function worklistBench(): Command {
  return new Command('worklist')
    .description('time what the officer’s screens ask over HTTP: list, filter, next page, counts, declaration')
    .addOption(itemsOption([100_000, 1_000_000]))
    .addOption(new Option('--times <n>', 'times that each question is asked').argParser(count(10_000)).default(100))
    .addOption(new Option('--officers <n>', 'officers who then work at once').argParser(count(500)).default(50))
    .addOption(new Option('--seconds <n>', 'for how long they work').argParser(count(3600)).default(120))
    .action(questionsOverSizes<Told<WorklistBench>>(measureWorklist));
}
