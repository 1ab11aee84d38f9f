import { dayOf, TidewaiterError } from '@tidewaiter/domain';
import { startBackend, type TrainedModels, trainModel, type Weighing } from '@tidewaiter/models';
import type { Champion } from './champion.ts';
import { constantFeatures } from './constant-features.ts';
import { type Examples, numbersOf, rowsOf } from './examples.ts';
import { type Judgement, judgeModel } from './judge-model.ts';
import { kindNamed } from './kind-named.ts';
import type { KnownParts } from './known-parts.ts';
import type { Progress } from './progress.ts';

/** Fewest examined items by which a model can be judged. */
const fewestToJudge = 200;
/** Share of the window, its latest part, that judges a model when nothing later was examined. */
const heldOutShare = 0.15;

export interface Lesson {
  readonly examples: Examples;
  readonly parts: KnownParts;
  /** Only outcomes known before this date are learnt from. */
  readonly asOf: string;
  readonly seed: number;
  /** The kind of model; what wins by default where left out. */
  readonly kind?: string | undefined;
  /** What selection probabilities count in learning; what wins by default where left out. */
  readonly weighing?: Weighing | undefined;
  /** The live model, to be compared with. */
  readonly champion?: Champion | null;
}

export interface Learnt extends Judgement {
  readonly trained: TrainedModels;
  readonly data: ReturnType<typeof rowsOf>;
  /** Share of the examples learnt from whose selection probability is known. */
  readonly weighed: number;
}

/**
 * Trains on outcomes known before a date and judges the result on items registered later. Where too few of those were
 * examined, the same recipe is judged on the last part of the window, and then trained again on all of it.
 */
export async function learn(lesson: Lesson, progress: Progress): Promise<Learnt> {
  const { examples, parts, asOf, seed, champion = null } = lesson;
  const asOfDay = dayOf(asOf);
  if (asOfDay === null) throw new TidewaiterError('invalid_request', `${asOf} is not a date.`);
  const kind = lesson.kind === undefined ? undefined : kindNamed(lesson.kind);
  await startBackend();
  const { registrationDays, examinedDays } = examples.features;
  const known = (row: number) =>
    (registrationDays[row] ?? asOfDay) < asOfDay && (examinedDays[row] ?? asOfDay) < asOfDay;
  const data = rowsOf(examples, known);
  requireVariety(data);
  const weighed = shareWeighed(examples, known);
  const fit = (rows: typeof data, day: number, step: string) =>
    trainModel({
      ...rows,
      seed,
      kind,
      weighing: lesson.weighing,
      asOfDay: day,
      baselines: { importerRate: 'rate_importer', pricePosition: 'unit_price_position' },
      signal: progress.signal,
      onProgress: ({ epoch, epochs, loss }) => progress.report(step, epoch, epochs, loss),
    });
  const trial = { examples, parts, champion };
  const isLater = (row: number) => (registrationDays[row] ?? 0) >= asOfDay;
  if (canJudge(rowsOf(examples, isLater).labels)) {
    const trained = await fit(data, asOfDay, 'train');
    progress.report('judge', 0, null);
    const judgement = await judgeModel(trained, { ...trial, isWithin: isLater, splitDay: asOfDay, twin: false });
    return { trained, data, weighed, ...judgement };
  }
  const splitDay = data.days[Math.floor(data.days.length * (1 - heldOutShare))] ?? asOfDay;
  const before = (row: number) =>
    known(row) && (registrationDays[row] ?? 0) < splitDay && (examinedDays[row] ?? 0) < splitDay;
  const twin = await fit(rowsOf(examples, before), splitDay, 'train to be judged');
  const isHeldOut = (row: number) => known(row) && (registrationDays[row] ?? 0) >= splitDay;
  progress.report('judge', 0, null);
  const judgement = await judgeModel(twin, { ...trial, isWithin: isHeldOut, splitDay, twin: true });
  return { trained: await fit(data, asOfDay, 'train on everything'), data, weighed, ...judgement };
}

function canJudge(labels: Uint8Array): boolean {
  const nonCompliant = labels.reduce((sum, label) => sum + label, 0);
  return labels.length >= fewestToJudge && nonCompliant > 0 && nonCompliant < labels.length;
}

function shareWeighed(examples: Examples, wanted: (row: number) => boolean): number {
  const numbers = numbersOf(examples, wanted);
  const chances = examples.features.selectionProbabilities;
  const weighed = numbers.filter((row) => (chances[row] ?? Number.NaN) > 0).length;
  return numbers.length === 0 ? 0 : weighed / numbers.length;
}

function requireVariety({ matrix, labels }: ReturnType<typeof rowsOf>): void {
  if (labels.length === 0 || constantFeatures(matrix).length < matrix.names.length) return;
  throw new TidewaiterError(
    'constant_columns',
    'Every feature has one and the same value in all examined items: there is nothing to learn from. Check which columns of the declarations were filled.',
    { labels: labels.length },
  );
}
