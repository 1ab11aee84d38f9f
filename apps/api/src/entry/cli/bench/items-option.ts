import { Option } from 'commander';
import { z } from 'zod';
import { readBy } from '../options.ts';

const sizes = z
  .string()
  .transform((text) => text.split(',').map(Number))
  .pipe(z.array(z.number().int().min(1).max(50_000_000)).min(1).max(20));

/** `--items N[,N]`: the sizes that a bench measures, one after the other. */
export const itemsOption = (standard: readonly number[]) =>
  new Option('--items <n[,n]>', 'items to measure with; several sizes are measured one after the other')
    .argParser(readBy(sizes))
    .default([...standard], standard.join(','));
