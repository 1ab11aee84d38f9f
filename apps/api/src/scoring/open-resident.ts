import {
  approvedCriteria,
  type Database,
  type DeskState,
  findCheckpoint,
  findLiveModel,
  openFactStream,
  planInForce,
  readDeskState,
  storeCheckpoint,
} from '@tidewaiter/database';
import { dateOf, TidewaiterError } from '@tidewaiter/domain';
import { featureListVersion } from '@tidewaiter/features';
import type { ResidentAnswer, ResidentQuestion } from './resident-thread.ts';
import { Thread } from './thread.ts';

export type ResidentThread = Thread<ResidentQuestion, ResidentAnswer>;

/** A thread that holds the past and the live model. */
export interface Resident {
  readonly thread: ResidentThread;
  /** Number of the last change of facts that it was opened with. */
  readonly asOf: number;
}

export interface LiveRules {
  readonly modelId: number;
  readonly planId: number;
  readonly state: DeskState;
}

export const noLiveModel = () =>
  new TidewaiterError('no_live_model', 'No model is live: train one and have it promoted first.');

/** After all dates: no item is wanted, all make the past. */
const never = '9999-12-31';

/** Reads the past from the latest checkpoint on, and leaves a newer one behind for the next that asks. */
export async function openResident(database: Database): Promise<Resident> {
  const thread: ResidentThread = new Thread('resident-thread');
  try {
    const checkpoint = await findCheckpoint(database.pool, featureListVersion);
    const isKept = await openPast(thread, checkpoint?.bytes ?? null);
    const { asOf, facts } = await openFactStream(database, {
      firstDay: isKept && checkpoint ? checkpoint.day : null,
      only: { from: never },
    });
    for await (const { kind, bytes } of facts) await thread.ask({ ask: kind, bytes }, [bytes.buffer]);
    const { keeps } = await thread.ask({ ask: 'caught-up' });
    for (const { day, bytes } of keeps) {
      await storeCheckpoint(database, featureListVersion, { day: dateOf(day), bytes }, asOf);
    }
    return { thread, asOf };
  } catch (error) {
    await thread.end();
    throw error;
  }
}

/**
 * Gives a resident thread the live model, the plan in force and the approved criteria.
 * @throws TidewaiterError `no_live_model`
 */
export async function openRules(database: Database, { thread }: Resident): Promise<LiveRules> {
  // Read before what it stands for: what changes meanwhile is noticed the next time.
  const state = await readDeskState(database.pool);
  const live = await findLiveModel(database);
  if (!live) throw noLiveModel();
  const { id: planId, plan } = await planInForce(database);
  const criteria = (await approvedCriteria(database)).map(({ id, rule }) => ({ id: String(id), rule }));
  await thread.ask({ ask: 'model', artefact: live.artefact, rules: { plan, criteria } });
  return { modelId: live.id, planId, state };
}

async function openPast(thread: ResidentThread, kept: Uint8Array | null): Promise<boolean> {
  try {
    await thread.ask({ ask: 'open', kept });
    return kept !== null;
  } catch (error) {
    if (!(error instanceof TidewaiterError) || error.code !== 'artefact_damaged') throw error;
    await thread.ask({ ask: 'open', kept: null });
    return false;
  }
}
