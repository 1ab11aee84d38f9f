import {
  findLiveModel,
  hasUsers,
  listCriteria,
  listModels,
  listPlans,
  readSetting,
  writeSetting,
} from '@tidewaiter/database';
import { dateSchema, TidewaiterError } from '@tidewaiter/domain';
import { officeNames } from '@tidewaiter/simulator';
import { z } from 'zod';
import { systemActor } from '../../access/actor.ts';
import type { Context } from '../../context.ts';
import { approveCriterion } from '../../use-cases/approve-criterion.ts';
import { approveModel } from '../../use-cases/approve-model.ts';
import { assessBatch } from '../../use-cases/assess-batch.ts';
import { today } from '../../use-cases/calendar.ts';
import { draftCriterion } from '../../use-cases/draft-criterion.ts';
import { collected } from '../../use-cases/file-bytes.ts';
import { ingestBatch } from '../../use-cases/ingest-batch.ts';
import type { Progress } from '../../use-cases/progress.ts';
import { proposeCriterion } from '../../use-cases/propose-criterion.ts';
import { proposeModel } from '../../use-cases/propose-model.ts';
import { publishPlan } from '../../use-cases/publish-plan.ts';
import { saveOffice } from '../../use-cases/save-office.ts';
import { scoreBatch } from '../../use-cases/score-batch.ts';
import { trainModel } from '../../use-cases/train-model.ts';
import { demonstrationCriteria, demonstrationPlan } from './demonstration-rules.ts';
import { type DemonstrationName, demonstrationActor, demonstrationUsers } from './demonstration-users.ts';
import { demonstrationWorld } from './demonstration-world.ts';
import { examineReferrals } from './examine-referrals.ts';

const settingName = 'demonstration';
const settingSchema = z.object({ endOn: dateSchema, items: z.int(), ready: z.boolean() });

/**
 * Fills an empty database with a demonstration administration by the same use-cases that serve a real one. A start that
 * was cut short goes on where it stopped; one that is ready does nothing.
 */
export async function prepareDemonstration(context: Context, items: number, progress: Progress): Promise<void> {
  const { database } = context;
  const begun = await readSetting(database.pool, settingName, settingSchema);
  if (begun?.ready) return;
  if (!begun && (await hasUsers(database.pool))) {
    throw new TidewaiterError(
      'conflict',
      'The database holds an administration of its own; start the demonstration on an empty one (TIDEWAITER_DATA=.demo).',
    );
  }
  const state = begun ?? { endOn: today(), items, ready: false };
  if (!begun) await writeSetting(database.pool, settingName, state);
  const world = demonstrationWorld(state.endOn, state.items);
  for (const [code, name] of Object.entries(officeNames)) await saveOffice(context, systemActor, { code, name });
  for (const name of Object.keys(demonstrationUsers)) await demonstrationActor(context, name as DemonstrationName);
  const analyst = await demonstrationActor(context, 'analyst');
  const manager = await demonstrationActor(context, 'manager');

  const declarations = await ingestBatch(
    context,
    analyst,
    { fileName: 'declarations.csv', layout: 'canonical', file: await collected(world.declarations()) },
    progress,
  );
  const outcomes = await ingestBatch(
    context,
    analyst,
    { fileName: 'outcomes.csv', layout: 'outcomes', file: await collected(world.pastOutcomes()) },
    progress,
  );
  for (const { batch } of [declarations, outcomes]) {
    await assessBatch(context, analyst, { batchId: batch.id }, progress);
  }

  if ((await listPlans(database)).length === 0) await publishPlan(context, manager, demonstrationPlan);
  if ((await listCriteria(database)).length === 0) {
    for (const rule of demonstrationCriteria(state.endOn)) {
      const id = await draftCriterion(context, analyst, rule);
      await proposeCriterion(context, analyst, id);
      await approveCriterion(context, manager, id);
    }
  }
  if (!(await findLiveModel(database))) {
    const { model } = await trainModel(context, analyst, { asOf: world.from }, progress);
    await proposeModel(context, analyst, model);
    await approveModel(context, manager, model);
    await scoreBatch(context, analyst, { from: world.from }, progress);
  }
  await examineReferrals(context, await demonstrationActor(context, 'colleague'), world, progress);
  if ((await listModels(database)).length === 1) {
    const { model } = await trainModel(context, analyst, {}, progress);
    await proposeModel(context, analyst, model);
  }
  await writeSetting(database.pool, settingName, { ...state, ready: true });
}
