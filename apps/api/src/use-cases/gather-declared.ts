import type { ItemFacts, OutcomeFacts } from '@tidewaiter/domain';
import { buildFeatures, type FeatureMatrix, History, hashText, type LabelledFeatures } from '@tidewaiter/features';
import { joinMatrices, pickRows } from '@tidewaiter/models';
import type { Progress } from './progress.ts';

/** Items as declared, in date order; a sample of them where there are many. */
export interface DeclaredSample {
  readonly matrix: FeatureMatrix;
  /** Days of registration since 1970-01-01. */
  readonly days: Int32Array;
}

/** A part of a sample, with the hash by which it is thinned. */
interface Kept extends DeclaredSample {
  readonly hashes: Uint32Array;
}

/** Items from which a sample is thinned by half. */
const most = 60_000;

/**
 * Replays the facts in date order and keeps the features of items registered before a day, whether or not anyone examined
 * them. Of many, those whose hashed number ends on zeros are kept, so that the sample is the same each time.
 */
export async function gatherDeclared(
  facts: AsyncIterable<{ readonly items: readonly ItemFacts[]; readonly outcomes: readonly OutcomeFacts[] }>,
  beforeDay: number,
  { signal, report }: Progress,
): Promise<DeclaredSample> {
  const history = new History();
  let kept: Kept[] = [];
  let step = 1;
  let done = 0;
  for await (const { items, outcomes } of facts) {
    signal.throwIfAborted();
    kept.push(thinned(partOf(buildFeatures(items, outcomes, { history })), step, beforeDay));
    while (kept.reduce((sum, { days }) => sum + days.length, 0) > most) {
      step *= 2;
      kept = kept.map((part) => thinned(part, step, beforeDay));
    }
    done += items.length;
    report('features', done, null);
  }
  return {
    matrix: joinMatrices(kept.map(({ matrix }) => matrix)),
    days: Int32Array.from(kept.flatMap(({ days }) => [...days])),
  };
}

function partOf(features: LabelledFeatures): Kept {
  const { declarationNumbers, itemNumbers, registrationDays } = features;
  const hashes = Uint32Array.from(declarationNumbers, (number, row) => hashText(`${number} ${itemNumbers[row]}`));
  return { matrix: features, days: registrationDays, hashes };
}

function thinned({ matrix, days, hashes }: Kept, step: number, beforeDay: number): Kept {
  const rows = [...hashes.keys()].filter(
    (row) => (days[row] ?? beforeDay) < beforeDay && (hashes[row] ?? 0) % step === 0,
  );
  return {
    matrix: pickRows(matrix, rows),
    days: Int32Array.from(rows, (row) => days[row] ?? 0),
    hashes: Uint32Array.from(rows, (row) => hashes[row] ?? 0),
  };
}
