import { appendAudit, findWholeModel, insertComparison, inTransaction, readItemFacts } from '@tidewaiter/database';
import { dayOf, type ModelComparison, TidewaiterError } from '@tidewaiter/domain';
import type { Scores } from '@tidewaiter/models';
import type { Actor } from '../access/actor.ts';
import type { Context } from '../context.ts';
import { findChampion, openModel } from './champion.ts';
import { compareModels } from './compare-models.ts';
import { type Examples, gatherExamples, numbersOf, rowsOf } from './examples.ts';
import { heldOutKey, unpackHeldOut } from './held-out.ts';
import type { Progress } from './progress.ts';

/** Fewest items examined since a model was trained by which it speaks for itself. */
const fewestSince = 200;

/**
 * Puts a model before the live one on the last closed window: what was examined since it was trained, or while that is
 * too little, the items that judged it, with the scores that were kept then.
 */
export async function compareWithLive(
  { database }: Context,
  actor: Actor,
  id: number,
  progress: Progress,
): Promise<ModelComparison> {
  const model = await findWholeModel(database, id);
  if (!model) throw new TidewaiterError('not_found', 'There is no such model.', { model: id });
  const champion = await findChampion(database);
  if (!champion || champion.id === id) {
    throw new TidewaiterError('no_live_model', 'There is no other live model that could be asked to compare with.', {
      model: id,
    });
  }
  const examples = await gatherExamples(readItemFacts(database), progress);
  progress.report('compare', 0, null);
  const asOfDay = dayOf(model.asOf) ?? 0;
  const isLater = (row: number) => (examples.features.registrationDays[row] ?? 0) >= asOfDay;
  const challenge =
    numbersOf(examples, isLater).length >= fewestSince
      ? { isWithin: isLater, scores: await ownScores(model, examples, isLater), twin: false }
      : keptScores(model.heldOut, examples, id);
  const comparison = { ...(await compareModels({ examples, champion, ...challenge })), challenger: id };
  progress.signal.throwIfAborted();
  return inTransaction(database, async (transaction) => {
    await insertComparison(transaction, comparison);
    await appendAudit(transaction, {
      actorId: actor.userId,
      action: 'model.compared',
      subject: `model:${id}`,
      details: { with: champion.id, items: comparison.items, verdict: comparison.verdict },
    });
    await progress.settle?.(transaction, comparison);
    return comparison;
  });
}

async function ownScores(
  model: { readonly artefact: Uint8Array },
  examples: Examples,
  isWithin: (row: number) => boolean,
): Promise<Scores> {
  const opened = await openModel(model);
  return opened.model.score(rowsOf(examples, isWithin).matrix);
}

function keptScores(heldOut: Uint8Array | null, examples: Examples, id: number) {
  const kept = heldOut === null ? new Map<string, readonly [number, number]>() : unpackHeldOut(heldOut);
  const { declarationNumbers, itemNumbers, registrationDays } = examples.features;
  const scoreOf = (row: number) =>
    kept.get(`${registrationDays[row] ?? 0} ${heldOutKey(declarationNumbers[row] ?? '', itemNumbers[row] ?? 0)}`);
  const isWithin = (row: number) => scoreOf(row) !== undefined;
  const scores = numbersOf(examples, isWithin).map((row) => scoreOf(row) ?? ([0, 0] as const));
  if (scores.length === 0) {
    throw new TidewaiterError(
      'too_few_labels',
      `Nothing is left to compare model ${id} by: of what judged it nothing is kept, and fewer than ${fewestSince} items were examined since.`,
      { model: id, needed: fewestSince },
    );
  }
  return {
    isWithin,
    scores: {
      probability: Float32Array.from(scores, ([probability]) => probability),
      expectedDuty: Float32Array.from(scores, ([, duty]) => duty),
    },
    twin: true,
  };
}
