import type { Model } from '@tidewaiter/contract';
import { findComparison, type KeptComparison, type ModelRecord, nameUsers } from '@tidewaiter/database';
import { TidewaiterError } from '@tidewaiter/domain';
import type { Context } from '../context.ts';

/** Models as they are shown in a list: without what fills a page of its own. */
export async function viewModels({ database }: Context, models: readonly ModelRecord[]): Promise<Model[]> {
  const ids = models.flatMap((model) => [model.trainedById, model.proposedById, model.approvedById]);
  const nameOf = await nameUsers(database, ids);
  const person = (id: string | null) => (id === null ? null : { id, name: nameOf(id) });
  return models.map((model) => ({
    id: model.id,
    kind: model.kind,
    status: model.status,
    asOf: model.asOf,
    window: { from: model.windowFrom, to: model.windowTo },
    items: model.items,
    seconds: model.seconds,
    backend: model.backend,
    seed: model.seed,
    checksum: model.checksum,
    evaluation: { ...model.evaluation, curves: { shares: [], lines: [] }, subgroups: [] },
    facts: model.facts,
    comparison: null,
    shadow: null,
    shadowSince: model.shadowSince?.toISOString() ?? null,
    signedReason: model.signedReason,
    trainedBy: { id: model.trainedById, name: nameOf(model.trainedById) },
    proposedBy: person(model.proposedById),
    approvedBy: person(model.approvedById),
    createdAt: model.createdAt.toISOString(),
    approvedAt: model.approvedAt?.toISOString() ?? null,
    retiredAt: model.retiredAt?.toISOString() ?? null,
  }));
}

/** One model as it is shown on its page, whole. */
export async function viewModel(context: Context, model: ModelRecord): Promise<Model> {
  const [view] = await viewModels(context, [model]);
  if (!view) throw new TidewaiterError('not_found', 'There is no such model.');
  const { database } = context;
  const [comparison, shadow] = [
    await findComparison(database, 'window', model.id),
    await findComparison(database, 'shadow', model.id),
  ];
  return {
    ...view,
    evaluation: model.evaluation,
    comparison: comparisonView(comparison),
    shadow: comparisonView(shadow),
  };
}

function comparisonView(comparison: KeptComparison | null) {
  return comparison && { ...comparison, createdAt: comparison.createdAt.toISOString() };
}
