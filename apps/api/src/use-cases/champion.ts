import { type Database, findLiveModel, type ModelWithArtefact } from '@tidewaiter/database';
import { dayOf, TidewaiterError } from '@tidewaiter/domain';
import { categoryNames, featureListVersion, featureNames } from '@tidewaiter/features';
import { type LoadedModel, loadModel, type ScoringModel, startBackend } from '@tidewaiter/models';

/** The live model, as the one that another is compared with. */
export interface Champion {
  readonly id: number;
  readonly model: ScoringModel;
  /** Nothing known on or after this day took part in its training. */
  readonly asOfDay: number;
}

/** Reads a model's artefact, for the features in use here. */
export async function openModel({ artefact }: Pick<ModelWithArtefact, 'artefact'>): Promise<LoadedModel> {
  await startBackend();
  return loadModel(artefact, { version: featureListVersion, names: featureNames, categoryNames });
}

/** The live model; null where none is live, or where it reads features that are no longer made, or cannot be read. */
export async function findChampion(database: Database): Promise<Champion | null> {
  const live = await findLiveModel(database);
  if (!live) return null;
  try {
    const { model } = await openModel(live);
    return { id: live.id, model, asOfDay: dayOf(live.asOf) ?? 0 };
  } catch (error) {
    // Such a model can be replaced, by signature; it must not stop the training of its successor.
    if (error instanceof TidewaiterError && unreadable.has(error.code)) return null;
    throw error;
  }
}

const unreadable: ReadonlySet<string> = new Set(['feature_list_mismatch', 'artefact_damaged']);
