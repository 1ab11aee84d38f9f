import { dayOf, type Evaluation, TidewaiterError } from '@tidewaiter/domain';
import type { Weighing } from '@tidewaiter/models';
import { gatherExamples, type KnownTruth } from './examples.ts';
import { notingParts } from './known-parts.ts';
import { learn } from './learn.ts';
import type { Progress } from './progress.ts';
import { readFactsOfFiles } from './read-facts-of-files.ts';

export interface EvaluationRequest {
  readonly declarations: readonly string[];
  /** Files of outcomes; none where the declarations bring their own. */
  readonly outcomes: readonly string[];
  readonly split: string;
  /** One training and one evaluation each. */
  readonly seeds: readonly number[];
  readonly kind?: string | undefined;
  readonly weighing?: Weighing | undefined;
  /** Judges every item of the split by what is true of it, examined or not. */
  readonly truth?: KnownTruth['of'] | undefined;
}

/** Trains before the split, scores after it, once a seed, and leaves no trace in any database. */
export async function evaluateFiles(
  { declarations, outcomes, split, seeds, kind, weighing, truth }: EvaluationRequest,
  progress: Progress,
): Promise<readonly Evaluation[]> {
  const fromDay = dayOf(split);
  if (fromDay === null) throw new TidewaiterError('invalid_request', `${split} is not a date, as 2024-02-29.`);
  const read = await readFactsOfFiles([...declarations, ...outcomes], progress);
  const parts = { offices: new Set<string>(), headings: new Set<string>() };
  const facts = (async function* () {
    yield read;
  })();
  const examples = await gatherExamples(notingParts(facts, parts), progress, truth ? { fromDay, of: truth } : null);
  const evaluations: Evaluation[] = [];
  for (const seed of seeds) {
    evaluations.push((await learn({ examples, parts, asOf: split, seed, kind, weighing }, progress)).evaluation);
  }
  return evaluations;
}
