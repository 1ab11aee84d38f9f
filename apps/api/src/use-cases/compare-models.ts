import { dateOf, type ModelComparison, verdictOf } from '@tidewaiter/domain';
import { compareScores, type Scores } from '@tidewaiter/models';
import type { Champion } from './champion.ts';
import { type Examples, numbersOf, rowsOf } from './examples.ts';

export interface Challenge {
  readonly examples: Examples;
  /** Which of the examples make up the window. */
  readonly isWithin: (row: number) => boolean;
  readonly champion: Champion;
  /** What the challenger, or its twin, gives the examples of the window, in their order. */
  readonly scores: Scores;
  readonly twin: boolean;
}

const seed = 1;

/** Two models on one window of examined items; the challenger's number is filled in once it has one. */
export type Comparison = Omit<ModelComparison, 'challenger'>;

/** Puts a challenger and the champion before the same examined items. */
export async function compareModels({ examples, isWithin, champion, scores, twin }: Challenge): Promise<Comparison> {
  const numbers = numbersOf(examples, isWithin);
  const { matrix, labels, duty, days } = rowsOf(examples, isWithin);
  const { registrationDays, examinedDays, declarationNumbers } = examples.features;
  const declarations = new Map<string, number>();
  const clusters = numbers.map((row) => {
    const name = declarationNumbers[row] ?? '';
    const number = declarations.get(name) ?? declarations.size;
    declarations.set(name, number);
    return number;
  });
  const seen = numbers.filter(
    (row) => (registrationDays[row] ?? 0) < champion.asOfDay && (examinedDays[row] ?? 0) < champion.asOfDay,
  );
  const measures = compareScores({
    champion: await champion.model.score(matrix),
    challenger: scores,
    labels,
    duty,
    clusters,
    seed,
  });
  return {
    champion: champion.id,
    window: { from: dateOf(days[0] ?? 0), to: dateOf(days.at(-1) ?? 0) },
    items: labels.length,
    nonCompliant: labels.reduce((sum, label) => sum + label, 0),
    twin,
    championSaw: numbers.length === 0 ? 0 : seen.length / numbers.length,
    measures,
    verdict: verdictOf(measures),
    shadow: null,
  };
}
