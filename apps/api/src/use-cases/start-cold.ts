import { dateOf, dayOf, type ItemFacts, type OutcomeFacts, TidewaiterError } from '@tidewaiter/domain';
import { fewestLabels, startBackend, trainColdStart, unlabelled } from '@tidewaiter/models';
import { type Examples, numbersOf, rowsOf } from './examples.ts';
import { gatherDeclared } from './gather-declared.ts';
import { judgeModel } from './judge-model.ts';
import type { KnownParts } from './known-parts.ts';
import type { Learnt } from './learn.ts';
import type { Progress } from './progress.ts';

export interface ColdLesson {
  /** All facts once more, in date order. */
  readonly facts: AsyncIterable<{ readonly items: readonly ItemFacts[]; readonly outcomes: readonly OutcomeFacts[] }>;
  /** The few that were examined. */
  readonly examples: Examples;
  readonly parts: KnownParts;
  /** Only what was declared before this date is looked at. */
  readonly asOf: string;
  readonly seed: number;
}

/** Whether so little was examined before a date that a model could learn nothing from it. */
export function isColdStart(examples: Examples, asOf: string): boolean {
  const day = dayOf(asOf) ?? Number.POSITIVE_INFINITY;
  const { examinedDays } = examples.features;
  return numbersOf(examples, (row) => (examinedDays[row] ?? day) < day).length < fewestLabels;
}

/**
 * Trains what needs no outcome, from all that was declared. Where a few outcomes tell the classes apart it is judged by them,
 * beside the price rule and chance; else its evaluation is empty, and says so by that.
 */
export async function startCold(lesson: ColdLesson, progress: Progress): Promise<Learnt> {
  const { facts, examples, parts, asOf, seed } = lesson;
  const asOfDay = dayOf(asOf);
  if (asOfDay === null) throw new TidewaiterError('invalid_request', `${asOf} is not a date.`);
  await startBackend();
  const { matrix, days } = await gatherDeclared(facts, asOfDay, progress);
  const trained = await trainColdStart({
    matrix,
    days,
    seed,
    asOfDay,
    signal: progress.signal,
    onProgress: ({ epoch, epochs, loss }) => progress.report('train', epoch, epochs, loss),
  });
  const data = { ...unlabelled(matrix, days), lookupKeys: new Uint32Array(matrix.rows) };
  const { labels } = rowsOf(examples, () => true);
  const found = labels.reduce((sum, label) => sum + label, 0);
  if (found === 0 || found === labels.length) {
    const evaluation = {
      split: dateOf(asOfDay),
      rows: [],
      dutyBins: [],
      reliability: [],
      curves: { shares: [], lines: [] },
      subgroups: [],
    };
    const nobody = new Float32Array(0);
    const heldOut = { keys: new Uint32Array(0), days: new Int32Array(0), probability: nobody, expectedDuty: nobody };
    return { trained, data, weighed: 0, evaluation, heldOut, comparison: null };
  }
  const firstDay = examples.features.registrationDays[0] ?? asOfDay;
  const trial = { examples, parts, champion: null, isWithin: () => true, splitDay: firstDay, twin: false };
  return { trained, data, weighed: 0, ...(await judgeModel(trained, trial)) };
}
