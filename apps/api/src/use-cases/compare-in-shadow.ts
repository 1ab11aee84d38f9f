import { countShadowScores, type Database, readShadowedOutcomes } from '@tidewaiter/database';
import { type ModelComparison, selectionReasons, verdictOf } from '@tidewaiter/domain';
import { sampleWeights } from '@tidewaiter/features';
import { compareScores } from '@tidewaiter/models';

const seed = 1;

export interface ShadowOf {
  readonly id: number;
  readonly since: Date;
  readonly championId: number;
}

/**
 * A model in the shadow beside the live one, on what was examined of what both scored. The live model chose what is
 * examined, so each item counts one over its selection probability: what it passed over speaks through the random share.
 * Null while nothing was examined.
 */
export async function compareInShadow(
  database: Database,
  { id, since, championId }: ShadowOf,
): Promise<ModelComparison | null> {
  const rows = await readShadowedOutcomes(database, id, championId);
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last) return null;
  const numbers = new Map<string, number>();
  const clusters = rows.map(({ declarationNumber }) => {
    const number = numbers.get(declarationNumber) ?? numbers.size;
    numbers.set(declarationNumber, number);
    return number;
  });
  const measures = compareScores({
    champion: {
      probability: Float32Array.from(rows, (row) => row.championProbability),
      expectedDuty: Float32Array.from(rows, (row) => row.championDuty),
    },
    challenger: {
      probability: Float32Array.from(rows, (row) => row.challengerProbability),
      expectedDuty: Float32Array.from(rows, (row) => row.challengerDuty),
    },
    labels: rows.map((row) => Number(row.nonCompliant)),
    duty: rows.map((row) => row.additionalDuty),
    weights: sampleWeights(rows.map((row) => row.selectionProbability)),
    clusters,
    seed,
  });
  const counted = selectionReasons.flatMap((reason) => {
    const those = rows.filter((row) => row.selectionReason === reason);
    const nonCompliant = those.filter((row) => row.nonCompliant).length;
    return those.length === 0 ? [] : [{ reason, examined: those.length, nonCompliant }];
  });
  return {
    champion: championId,
    challenger: id,
    window: { from: first.registrationDate, to: last.registrationDate },
    items: rows.length,
    nonCompliant: rows.filter((row) => row.nonCompliant).length,
    twin: false,
    championSaw: 0,
    measures,
    verdict: verdictOf(measures),
    shadow: { since: since.toISOString(), scored: await countShadowScores(database, id), reasons: counted },
  };
}
