import { Command, Option } from 'commander';
import { z } from 'zod';
import { readBy } from '../options.ts';
import { itemsOption } from './items-option.ts';
import { type DecideBench, measureDecide } from './measure-decide.ts';
import { questionsOverSizes, type Told } from './over-sizes.ts';

const count = readBy(z.coerce.number().int().min(1).max(3600));

/** `bench decide`: single declarations over HTTP, scored and routed in the answer. */
export function decideBench(): Command {
  return new Command('decide')
    .description('time single declarations over HTTP at an even rate, each scored and routed in the answer')
    .addOption(itemsOption([100_000]))
    .addOption(new Option('--rate <n>', 'declarations a second').argParser(count).default(200))
    .addOption(new Option('--seconds <n>', 'for how long they come').argParser(count).default(60))
    .action(questionsOverSizes<Told<DecideBench>>(measureDecide));
}
