import { dayOf, type Evaluation, type ItemFacts, type OutcomeFacts, TidewaiterError } from '@tidewaiter/domain';
import { createPseudonymizer, itemFactsOf, openBatchFile, outcomeFactsOf, readBatch } from '@tidewaiter/ingestion';
import { today } from './calendar.ts';
import { gatherExamples } from './examples.ts';
import { notingParts } from './known-parts.ts';
import { learn } from './learn.ts';
import type { Progress } from './progress.ts';

export interface EvaluationRequest {
  readonly declarations: readonly string[];
  /** Files of outcomes; none where the declarations bring their own. */
  readonly outcomes: readonly string[];
  readonly split: string;
  /** One training and one evaluation each. */
  readonly seeds: readonly number[];
  readonly kind?: string | undefined;
}

/** Trains before the split, scores after it, once a seed, and leaves no trace in any database. */
export async function evaluateFiles(
  { declarations, outcomes, split, seeds, kind }: EvaluationRequest,
  progress: Progress,
): Promise<readonly Evaluation[]> {
  if (dayOf(split) === null) throw new TidewaiterError('invalid_request', `${split} is not a date, as 2024-02-29.`);
  const items: ItemFacts[] = [];
  const results: OutcomeFacts[] = [];
  for (const file of [...declarations, ...outcomes]) await readFacts(file, items, results, progress);
  items.sort((a, b) => a.registrationDay - b.registrationDay || (a.declarationNumber < b.declarationNumber ? -1 : 1));
  const parts = { offices: new Set<string>(), headings: new Set<string>() };
  const facts = (async function* () {
    yield { items, outcomes: results };
  })();
  const examples = await gatherExamples(notingParts(facts, parts), progress);
  const evaluations: Evaluation[] = [];
  for (const seed of seeds) {
    evaluations.push((await learn({ examples, parts, asOf: split, seed, kind }, progress)).evaluation);
  }
  return evaluations;
}

async function readFacts(
  file: string,
  items: ItemFacts[],
  outcomes: OutcomeFacts[],
  progress: Progress,
): Promise<void> {
  const source = await openBatchFile(file);
  const reading = readBatch({
    source,
    layout: 'auto',
    // They never leave this process; one key for all, so that the same files give the same table.
    pseudonymize: evaluationPseudonyms,
    today: today(),
    signal: progress.signal,
  });
  try {
    for await (const chunk of reading.chunks) {
      for (const item of chunk.items) items.push(itemFactsOf(item));
      for (const outcome of chunk.outcomes) outcomes.push(outcomeFactsOf(outcome));
      progress.report(`read ${file}`, items.length + outcomes.length, null);
    }
  } finally {
    await source.close();
  }
}

const evaluationPseudonyms = createPseudonymizer(new Uint8Array(32));
