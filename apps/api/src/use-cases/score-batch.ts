import {
  appendAudit,
  approvedCriteria,
  computeMeasures,
  copySelections,
  type Database,
  factDays,
  findCheckpoint,
  findLiveModel,
  finishSelectionRun,
  insertSelectionRun,
  inTransaction,
  openFactStream,
  openReferrals,
  planInForce,
  storeCheckpoint,
  type Transaction,
} from '@tidewaiter/database';
import { dateOf, type Lane, TidewaiterError } from '@tidewaiter/domain';
import { featureListVersion } from '@tidewaiter/features';
import type { Actor } from '../access/actor.ts';
import type { Context } from '../context.ts';
import type { KeptPast } from '../scoring/feature-stage.ts';
import { monthStarts } from '../scoring/month-starts.ts';
import { type ScoreStream, scoreStream } from '../scoring/score-stream.ts';
import { waited } from '../scoring/waited.ts';
import type { Progress } from './progress.ts';

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

/** build features from the strict past → score → select lanes → explain → open referrals → compute measures */
export async function scoreBatch(
  { database }: Context,
  actor: Actor,
  request: ScoreRequest,
  progress: Progress,
): Promise<ScoredBatch> {
  const { batchId, from, to } = request;
  const started = performance.now();
  const live = await findLiveModel(database);
  if (!live) {
    throw new TidewaiterError('no_live_model', 'No model is live: train one and have it promoted first.');
  }
  const plan = await planInForce(database);
  const criteria = (await approvedCriteria(database)).map(({ id, rule }) => ({ id: String(id), rule }));
  const past = await followPast(database, request);
  return inTransaction(database, async (transaction) => {
    const run = await insertSelectionRun(transaction, {
      modelId: live.id,
      planId: plan.id,
      batchId: batchId ?? null,
      from: from ?? null,
      to: to ?? null,
      startedById: actor.userId,
    });
    const rules = { plan: plan.plan, criteria };
    const stream = { ...past, artefact: live.artefact, rules, signal: progress.signal, timed: progress.timed };
    const { items, lanes, days } = await writeSelections(transaction, { id: run, modelId: live.id }, stream, progress);
    progress.report('refer', items, items);
    const { opened, reopened } = await waited(progress.timed, 'referrals', openReferrals(transaction, run));
    if (days) await waited(progress.timed, 'measures', computeMeasures(transaction, days));
    const seconds = (performance.now() - started) / 1000;
    await finishSelectionRun(transaction, run, items, seconds);
    const details = { run, model: live.id, plan: plan.id, items, ...lanes };
    await appendAudit(transaction, {
      actorId: actor.userId,
      action: 'selection.run',
      subject: `selection_run:${run}`,
      details,
    });
    const done = { run, model: live.id, items, seconds, lanes, referrals: opened + reopened };
    await progress.settle?.(transaction, done);
    return done;
  });
}

/** The facts that follow on the latest checkpoint before the items wanted, and the checkpoints that are made on the way. */
async function followPast(
  database: Database,
  { to, unexaminedOnly, ...only }: ScoreRequest,
): Promise<Pick<ScoreStream, 'kept' | 'keepAt' | 'facts' | 'keep'>> {
  const days = await factDays(database, only);
  const checkpoint = days ? await findCheckpoint(database.pool, featureListVersion, days.wanted) : null;
  let asOf: number | null = null;
  const wanted = { to: days ? to : '0001-01-01', only: { ...only, unexamined: unexaminedOnly } };
  async function* facts(isKept: boolean) {
    const opened = await openFactStream(database, {
      ...wanted,
      firstDay: isKept && checkpoint ? checkpoint.day : null,
    });
    asOf = opened.asOf;
    yield* opened.facts;
  }
  // At once, and whatever becomes of the run: what was folded holds for the next one too.
  const keep = async ({ day, bytes }: KeptPast) => {
    if (asOf !== null) await storeCheckpoint(database, featureListVersion, { day: dateOf(day), bytes }, asOf);
  };
  const keepAt = days ? monthStarts(checkpoint?.day ?? days.first, days.last) : [];
  return { kept: checkpoint?.bytes ?? null, keepAt, facts, keep };
}

async function writeSelections(
  transaction: Transaction,
  run: { readonly id: number; readonly modelId: number },
  stream: ScoreStream,
  progress: Progress,
) {
  const lanes = { red: 0, yellow: 0, blue: 0, green: 0 };
  let items = 0;
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  const copy = copySelections(transaction, { ...run, scoredAt: new Date() });
  try {
    for await (const { selections, firstDay, lastDay } of scoreStream(stream)) {
      await waited(progress.timed, 'copy', copy.write(selections));
      for (const { lane } of selections) lanes[lane] += 1;
      items += selections.length;
      first = Math.min(first, firstDay);
      last = Math.max(last, lastDay);
      progress.report('score', items, null);
    }
    await waited(progress.timed, 'copy', copy.end());
  } catch (error) {
    await copy.abort();
    throw error;
  }
  return { items, lanes, days: items > 0 ? { from: dateOf(first), to: dateOf(last) } : null };
}
