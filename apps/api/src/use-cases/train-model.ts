import { createHash } from 'node:crypto';
import {
  appendAudit,
  findLiveModel,
  insertModel,
  inTransaction,
  markModelLive,
  markModelProposed,
  readItemFacts,
} from '@tidewaiter/database';
import { dateOf, type Evaluation, TidewaiterError } from '@tidewaiter/domain';
import { backendName, saveModel } from '@tidewaiter/models';
import { quantileTable } from '@tidewaiter/selectivity';
import type { Actor } from '../access/actor.ts';
import type { Context } from '../context.ts';
import { dayAfterLastOutcome, gatherExamples } from './examples.ts';
import { learn } from './learn.ts';
import type { Progress } from './progress.ts';
import { scaleTables } from './risk-scores.ts';

export interface TrainRequest {
  readonly asOf?: string | undefined;
  /** Makes it the live model at once: only while there is none, or where one person may approve. */
  readonly promote?: boolean;
}

export interface TrainedModel {
  readonly model: number;
  readonly as_of: string;
  readonly window: { readonly from: string; readonly to: string };
  readonly items: number;
  readonly seconds: number;
  readonly evaluation: Evaluation;
  readonly promoted: boolean;
}

/** acts become labels → train → judged beside baselines → kept with its artefact */
export async function trainModel(
  context: Context,
  actor: Actor,
  { asOf, promote = false }: TrainRequest,
  progress: Progress,
): Promise<TrainedModel> {
  const { database, config } = context;
  const started = performance.now();
  if (promote && !config.singleApproval && (await findLiveModel(database))) {
    throw new TidewaiterError(
      'not_allowed',
      'A live model exists, so another person has to approve the next one: train it, propose it, have it approved.',
    );
  }
  const examples = await gatherExamples(readItemFacts(database), progress);
  const asOfDate = asOf ?? dayAfterLastOutcome(examples);
  const { trained, evaluation, data } = await learn(examples, asOfDate, progress);
  const { window } = trained;
  const scores = await trained.model.score(data.matrix);
  const artefact = saveModel(trained.model, {
    created: new Date().toISOString(),
    window,
    seed: trained.seed,
    evaluation,
    quantiles: {
      [scaleTables.probabilities]: [...quantileTable(scores.probability)],
      [scaleTables.expectedDuties]: [...quantileTable(scores.expectedDuty)],
    },
  });
  const [windowFrom, windowTo] = [dateOf(window.firstDay), dateOf(window.lastDay)];
  const seconds = (performance.now() - started) / 1000;
  progress.signal.throwIfAborted();
  return inTransaction(database, async (transaction) => {
    const id = await insertModel(transaction, {
      kind: trained.model.kind,
      asOf: asOfDate,
      windowFrom,
      windowTo,
      items: window.items,
      seconds,
      backend: backendName(),
      seed: trained.seed,
      checksum: createHash('sha256').update(artefact).digest('hex'),
      artefact,
      evaluation,
      trainedById: actor.userId,
    });
    const entry = { actorId: actor.userId, subject: `model:${id}`, details: { asOf: asOfDate, items: window.items } };
    await appendAudit(transaction, { ...entry, action: 'model.trained' });
    if (promote) {
      await markModelProposed(transaction, id, actor.userId);
      await markModelLive(transaction, id, actor.userId);
      await appendAudit(transaction, { ...entry, action: 'model.promoted', details: { singleApproval: true } });
    }
    const result = {
      model: id,
      as_of: asOfDate,
      window: { from: windowFrom, to: windowTo },
      items: window.items,
      seconds,
      evaluation,
      promoted: promote,
    };
    await progress.settle?.(transaction, result);
    return result;
  });
}
