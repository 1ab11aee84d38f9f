import { createHash } from 'node:crypto';
import {
  appendAudit,
  type Database,
  factDays,
  findLiveModel,
  insertComparison,
  insertModel,
  inTransaction,
  lockLiveModel,
  markModelLive,
  markModelProposed,
  readItemFacts,
} from '@tidewaiter/database';
import {
  coldStartKind,
  dateOf,
  dayOf,
  type Evaluation,
  type ModelComparison,
  TidewaiterError,
} from '@tidewaiter/domain';
import { backendName, saveModel } from '@tidewaiter/models';
import { quantileTable } from '@tidewaiter/selectivity';
import type { Actor } from '../access/actor.ts';
import type { Context } from '../context.ts';
import { findChampion } from './champion.ts';
import { driftEdges } from './drift-edges.ts';
import { dayAfterLastOutcome, gatherExamples } from './examples.ts';
import { packHeldOut } from './held-out.ts';
import { notingParts } from './known-parts.ts';
import { learn } from './learn.ts';
import { modelFactsOf } from './model-facts.ts';
import { needsSignature } from './needs-signature.ts';
import type { Progress } from './progress.ts';
import { scaleTables } from './risk-scores.ts';
import { isColdStart, startCold } from './start-cold.ts';

export interface TrainRequest {
  readonly asOf?: string | undefined;
  /** The kind of model; what wins by default where left out. */
  readonly kind?: string | undefined;
  readonly seed?: number | undefined;
  /** Makes it the live model at once: only while there is none, or where one person may approve. */
  readonly promote?: boolean | undefined;
  /** Proposes it, as the clock does; a person decides. */
  readonly propose?: boolean | undefined;
  /** Why it is to be promoted even where it is worse than the live model, or was not compared with it. */
  readonly reason?: string | undefined;
}

export interface TrainedModel {
  readonly model: number;
  readonly kind: string;
  readonly as_of: string;
  readonly window: { readonly from: string; readonly to: string };
  readonly items: number;
  readonly seconds: number;
  readonly evaluation: Evaluation;
  /** Beside the live model; null where none was live or could be asked. */
  readonly comparison: ModelComparison | null;
  /** False too where it was to be promoted, but is worse than the live model and nobody signed for it. */
  readonly promoted: boolean;
}

const firstSeed = 1;

async function dayAfterLastItem(database: Database): Promise<string> {
  const days = await factDays(database, {});
  return dateOf((days === null ? 0 : (dayOf(days.last) ?? 0)) + 1);
}

/** acts become labels → train → judged beside baselines → kept with its artefact */
export async function trainModel(
  context: Context,
  actor: Actor,
  { asOf, kind, seed = firstSeed, promote = false, propose = false, reason }: TrainRequest,
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
  const champion = await findChampion(database);
  const parts = { offices: new Set<string>(), headings: new Set<string>() };
  const examples = await gatherExamples(notingParts(readItemFacts(database), parts), progress);
  const learns = champion !== null && champion.model.kind !== coldStartKind;
  const cold = kind === undefined && !learns && isColdStart(examples, asOf ?? dayAfterLastOutcome(examples));
  const asOfDate = asOf ?? (cold ? await dayAfterLastItem(database) : dayAfterLastOutcome(examples));
  const learnt = cold
    ? await startCold({ facts: readItemFacts(database), examples, parts, asOf: asOfDate, seed }, progress)
    : await learn({ examples, parts, asOf: asOfDate, seed, kind, champion }, progress);
  const { trained, evaluation, data } = learnt;
  const { window } = trained;
  const scores = await trained.model.score(data.matrix);
  const artefact = saveModel(trained.model, {
    created: new Date().toISOString(),
    window,
    seed,
    evaluation,
    quantiles: {
      [scaleTables.probabilities]: [...quantileTable(scores.probability)],
      [scaleTables.expectedDuties]: [...quantileTable(scores.expectedDuty)],
      ...driftEdges(data.matrix, scores),
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
      seed,
      checksum: createHash('sha256').update(artefact).digest('hex'),
      artefact,
      evaluation,
      facts: modelFactsOf(learnt, kind !== undefined),
      heldOut: packHeldOut(learnt.heldOut),
      trainedById: actor.userId,
    });
    const comparison = learnt.comparison && { ...learnt.comparison, challenger: id };
    if (comparison) await insertComparison(transaction, comparison);
    const entry = { actorId: actor.userId, subject: `model:${id}`, details: { asOf: asOfDate, items: window.items } };
    await appendAudit(transaction, { ...entry, action: 'model.trained' });
    const live = await lockLiveModel(transaction);
    const signed = live === null || reason !== undefined || !needsSignature(comparison, live);
    const promoted = promote && signed;
    if (promoted) {
      await markModelProposed(transaction, id, actor.userId);
      await markModelLive(transaction, id, actor.userId, reason ?? null);
      const details = { singleApproval: true, ...(reason === undefined ? {} : { reason }) };
      await appendAudit(transaction, { ...entry, action: 'model.promoted', details });
    }
    if (propose && !promoted) {
      await markModelProposed(transaction, id, actor.userId);
      await appendAudit(transaction, { ...entry, action: 'model.proposed' });
    }
    const result = {
      model: id,
      kind: trained.model.kind,
      as_of: asOfDate,
      window: { from: windowFrom, to: windowTo },
      items: window.items,
      seconds,
      evaluation,
      comparison,
      promoted,
    };
    await progress.settle?.(transaction, result);
    return result;
  });
}
