import type { ItemFacts, OutcomeFacts } from '@tidewaiter/domain';
import { buildFeatures, History, type LabelledFeatures } from '@tidewaiter/features';
import { type Scorer, trainModel } from '@tidewaiter/models';
import { kindNamed } from './kind-named.ts';
import type { Progress } from './progress.ts';
import type { Found } from './walk-forward.ts';
import { WalkMemory } from './walk-memory.ts';
import { chooseWeek, type WalkStrategy } from './walk-strategies.ts';

export interface WalkOnce {
  /** Items before the walk; their outcomes are known, as they were recorded. */
  readonly before: readonly ItemFacts[];
  readonly weeks: readonly (readonly ItemFacts[])[];
  readonly outcomeOf: ReadonlyMap<string, OutcomeFacts>;
  readonly strategy: WalkStrategy;
  readonly seed: number;
  readonly percent: number;
  readonly retrainWeeks: number;
  readonly kind?: string | undefined;
}

const keyOf = ({ declarationNumber, itemNumber }: ItemFacts) => `${declarationNumber} ${itemNumber}`;
const importerRate = 'rate_importer';
const pricePosition = 'unit_price_position';

/** One strategy, one seed, week by week; features, too, know only the outcomes that the strategy revealed. */
export async function walkOnce(walk: WalkOnce, progress: Progress): Promise<Found[]> {
  const { before, weeks, outcomeOf, strategy, seed, percent, retrainWeeks } = walk;
  const kind = walk.kind === undefined ? undefined : kindNamed(walk.kind);
  const history = new History();
  const outcomesBefore = before.flatMap((item) => outcomeOf.get(keyOf(item)) ?? []);
  const memory = new WalkMemory(buildFeatures(before, outcomesBefore, { history, labelledOnly: true }));
  const usesModel = strategy === 'model' || strategy === 'mixed';
  let model: Pick<Scorer, 'score'> | null = null;
  const found: Found[] = [];
  for (const [number, items] of weeks.entries()) {
    progress.signal.throwIfAborted();
    progress.report(`walk: ${strategy}, seed ${seed}`, number, weeks.length);
    const firstDay = items[0]?.registrationDay ?? 0;
    if (usesModel && number % retrainWeeks === 0) {
      const trained = await trainModel({
        ...memory.examples(),
        seed,
        kind,
        asOfDay: firstDay,
        baselines: { importerRate, pricePosition },
        signal: progress.signal,
      });
      model = trained.model;
    }
    const matrix = buildFeatures(items, [], { history });
    const candidates = items.flatMap((item, row) => (outcomeOf.has(keyOf(item)) ? [row] : []));
    const probability = model ? (await model.score(matrix)).probability : new Float32Array(items.length);
    const rates = columnOf(matrix, importerRate);
    const chosen = chooseWeek(
      strategy,
      { scores: candidates.map((row) => probability[row] ?? 0), importerRates: candidates.map((row) => rates(row)) },
      Math.ceil((candidates.length * percent) / 100),
      seed * 100_003 + number,
    );
    const lastDay = items.at(-1)?.registrationDay ?? firstDay;
    const week = { examined: chosen.length, nonCompliant: 0, duty: 0, allDuty: 0 };
    for (const row of candidates) week.allDuty += dutyOf(outcomeOf, items[row]);
    for (const { item: candidate, selectionProbability } of chosen) {
      const row = candidates[candidate] ?? 0;
      const item = items[row];
      const outcome = item && outcomeOf.get(keyOf(item));
      if (!item || !outcome) continue;
      week.nonCompliant += Number(outcome.nonCompliant);
      week.duty += outcome.additionalDuty;
      // Known when the week is over, so that the next one starts from it.
      const revealed = { ...outcome, examinedDay: lastDay, selectionProbability };
      history.learn(revealed, item);
      memory.add(matrix, row, revealed);
    }
    found.push(week);
  }
  return found;
}

function dutyOf(outcomeOf: ReadonlyMap<string, OutcomeFacts>, item: ItemFacts | undefined): number {
  return (item && outcomeOf.get(keyOf(item))?.additionalDuty) ?? 0;
}

function columnOf({ names, values }: LabelledFeatures, name: string): (row: number) => number {
  const column = names.indexOf(name);
  return (row) => values[row * names.length + column] ?? Number.NaN;
}
