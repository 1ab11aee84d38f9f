import {
  appendAudit,
  approvedCriteria,
  computeMeasures,
  findLiveModel,
  finishSelectionRun,
  insertItemSelections,
  insertSelectionRun,
  inTransaction,
  openReferrals,
  planInForce,
  readItemFacts,
} from '@tidewaiter/database';
import { type Lane, TidewaiterError } from '@tidewaiter/domain';
import { categoryNames, featureListVersion, featureNames, History } from '@tidewaiter/features';
import { loadModel, startBackend } from '@tidewaiter/models';
import type { Actor } from '../access/actor.ts';
import type { Context } from '../context.ts';
import { factsByDay } from './facts-by-day.ts';
import type { Progress } from './progress.ts';
import { riskScaleOf } from './risk-scores.ts';
import { type Selector, selectDay } from './select-day.ts';

export interface ScoreRequest {
  readonly batchId?: string | undefined;
  /** One declaration, whichever batch brought it. */
  readonly declarationNumber?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** Leaves out what has been examined, as a batch does that was just loaded. */
  readonly unexaminedOnly?: boolean | undefined;
}

export interface ScoredBatch {
  readonly run: number;
  readonly model: number;
  readonly items: number;
  readonly seconds: number;
  /** Items in each lane. */
  readonly lanes: Readonly<Record<Lane, number>>;
  readonly referrals: number;
}

/** build features from the strict past → score → explain → select lanes → open referrals → compute measures */
export async function scoreBatch(
  { database }: Context,
  actor: Actor,
  { batchId, declarationNumber, from, to, unexaminedOnly }: ScoreRequest,
  progress: Progress,
): Promise<ScoredBatch> {
  const started = performance.now();
  const live = await findLiveModel(database);
  if (!live) {
    throw new TidewaiterError('no_live_model', 'No model is live: train one and have it promoted first.');
  }
  await startBackend();
  const { model, card } = await loadModel(live.artefact, {
    version: featureListVersion,
    names: featureNames,
    categoryNames,
  });
  const plan = await planInForce(database);
  const selector: Selector = {
    model,
    scale: riskScaleOf(card.quantiles),
    plan: plan.plan,
    criteria: (await approvedCriteria(database)).map(({ id, rule }) => ({ id: String(id), rule })),
    history: new History(),
  };
  const lanes = { red: 0, yellow: 0, blue: 0, green: 0 };
  let items = 0;
  return inTransaction(database, async (transaction) => {
    const run = await insertSelectionRun(transaction, {
      modelId: live.id,
      planId: plan.id,
      batchId: batchId ?? null,
      from: from ?? null,
      to: to ?? null,
      startedById: actor.userId,
    });
    const facts = readItemFacts(database, {
      to,
      only: { batchId, declarationNumber, from, unexamined: unexaminedOnly },
    });
    for await (const day of factsByDay(facts)) {
      progress.signal.throwIfAborted();
      const selections = await selectDay(selector, day);
      if (selections.length === 0) continue;
      await insertItemSelections(transaction, { id: run, modelId: live.id }, selections);
      for (const { lane } of selections) lanes[lane] += 1;
      items += selections.length;
      progress.report('score', items, null);
    }
    progress.report('refer', items, items);
    const { opened, reopened } = await openReferrals(transaction, run);
    await computeMeasures(transaction);
    const seconds = (performance.now() - started) / 1000;
    await finishSelectionRun(transaction, run, items, seconds);
    const details = { run, model: live.id, plan: plan.id, items, ...lanes };
    await appendAudit(transaction, {
      actorId: actor.userId,
      action: 'selection.run',
      subject: `selection_run:${run}`,
      details,
    });
    const scored = { run, model: live.id, items, seconds, lanes, referrals: opened + reopened };
    await progress.settle?.(transaction, scored);
    return scored;
  });
}
