import type { ItemFacts, OutcomeFacts } from '@tidewaiter/domain';
import { createPseudonymizer, itemFactsOf, openBatchFile, outcomeFactsOf, readBatch } from '@tidewaiter/ingestion';
import { today } from './calendar.ts';
import type { Progress } from './progress.ts';

/** The facts of files of any layout, items in the order of their dates; no database is touched. */
export async function readFactsOfFiles(
  files: readonly string[],
  progress: Progress,
): Promise<{ readonly items: readonly ItemFacts[]; readonly outcomes: readonly OutcomeFacts[] }> {
  const items: ItemFacts[] = [];
  const outcomes: OutcomeFacts[] = [];
  for (const file of files) await readFacts(file, items, outcomes, progress);
  items.sort((a, b) => a.registrationDay - b.registrationDay || (a.declarationNumber < b.declarationNumber ? -1 : 1));
  return { items, outcomes };
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
