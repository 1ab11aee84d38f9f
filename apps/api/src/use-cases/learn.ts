import { dateOf, dayOf, type Evaluation, TidewaiterError } from '@tidewaiter/domain';
import { evaluateOn, startBackend, type TrainedModels, trainModel } from '@tidewaiter/models';
import { type Examples, rowsOf } from './examples.ts';
import type { Progress } from './progress.ts';

const seed = 1;
/** Fewest examined items by which a model can be judged. */
const fewestToJudge = 200;
/** Share of the window, its latest part, that judges a model when nothing later was examined. */
const heldOutShare = 0.15;

export interface Learnt {
  readonly trained: TrainedModels;
  readonly evaluation: Evaluation;
  readonly data: ReturnType<typeof rowsOf>;
}

/**
 * Trains on outcomes known before a date and judges the result on items registered later. Where too few of those were
 * examined, the same recipe is judged on the last part of the window, and then trained again on all of it.
 */
export async function learn(examples: Examples, asOf: string, progress: Progress): Promise<Learnt> {
  const asOfDay = dayOf(asOf);
  if (asOfDay === null) throw new TidewaiterError('invalid_request', `${asOf} is not a date.`);
  await startBackend();
  const { registrationDays, examinedDays } = examples.features;
  const known = (row: number) =>
    (registrationDays[row] ?? asOfDay) < asOfDay && (examinedDays[row] ?? asOfDay) < asOfDay;
  const data = rowsOf(examples, known);
  const fit = (rows: typeof data, day: number, step: string) =>
    trainModel({
      ...rows,
      seed,
      asOfDay: day,
      baselines: { importerRate: 'rate_importer', pricePosition: 'unit_price_position' },
      signal: progress.signal,
      onProgress: ({ epoch, epochs }) => progress.report(step, epoch, epochs),
    });
  const isLater = (row: number) => (registrationDays[row] ?? 0) >= asOfDay;
  if (canJudge(rowsOf(examples, isLater).labels)) {
    const trained = await fit(data, asOfDay, 'train');
    return { trained, data, evaluation: await judge(trained, examples, isLater, asOfDay) };
  }
  const splitDay = data.days[Math.floor(data.days.length * (1 - heldOutShare))] ?? asOfDay;
  const before = (row: number) =>
    known(row) && (registrationDays[row] ?? 0) < splitDay && (examinedDays[row] ?? 0) < splitDay;
  const judged = await fit(rowsOf(examples, before), splitDay, 'train to be judged');
  const isHeldOut = (row: number) => known(row) && (registrationDays[row] ?? 0) >= splitDay;
  const evaluation = await judge(judged, examples, isHeldOut, splitDay);
  return { trained: await fit(data, asOfDay, 'train on everything'), data, evaluation };
}

function canJudge(labels: Uint8Array): boolean {
  const nonCompliant = labels.reduce((sum, label) => sum + label, 0);
  return labels.length >= fewestToJudge && nonCompliant > 0 && nonCompliant < labels.length;
}

async function judge(
  trained: TrainedModels,
  examples: Examples,
  wanted: (row: number) => boolean,
  splitDay: number,
): Promise<Evaluation> {
  const test = rowsOf(examples, wanted);
  const unseen = Uint8Array.from(test.lookupKeys, (tuple) =>
    Number((examples.firstDayOf.get(tuple) ?? splitDay) >= splitDay),
  );
  const newcomer = columnOf(test.matrix, 'items_importer').map((items) => Number(!(items > 0)));
  const { rows, reliability } = await evaluateOn(trained, {
    ...test,
    subsets: [
      { name: 'unseen_tuples', mask: unseen },
      { name: 'new_importers', mask: Uint8Array.from(newcomer) },
    ],
  });
  return { split: dateOf(splitDay), rows, reliability };
}

function columnOf(
  { names, values, rows }: { readonly names: readonly string[]; readonly values: Float32Array; readonly rows: number },
  name: string,
) {
  const column = names.indexOf(name);
  return Float32Array.from({ length: rows }, (_, row) => values[row * names.length + column] ?? Number.NaN);
}
