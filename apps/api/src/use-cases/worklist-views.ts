import { randomUUID } from 'node:crypto';
import { type SavedSearch, savedSearchSchema, type WorklistView, type worklistViewBody } from '@tidewaiter/contract';
import {
  appendAudit,
  countListed,
  countWorklistViews,
  deleteWorklistView,
  insertWorklistView,
  inTransaction,
  listWorklistViews,
  lockWorklistView,
  updateWorklistView,
  type WorklistViewRecord,
} from '@tidewaiter/database';
import { TidewaiterError } from '@tidewaiter/domain';
import { z } from 'zod';
import type { Actor } from '../access/actor.ts';
import type { Context } from '../context.ts';

type Body = z.output<typeof worklistViewBody>;

/** Views of one person, beyond which nobody finds any of them. */
const mostViews = 50;

/** One's own views and those shared with one's offices, each counted as it would list. */
export async function viewWorklistViews(context: Context, actor: Actor): Promise<readonly WorklistView[]> {
  const records = await listWorklistViews(context.database.pool, { userId: actor.userId, scope: actor.scope });
  const views: WorklistView[] = [];
  // One after the other: all at once would take every connection from who works.
  for (const record of records) views.push(await viewOf(context, actor, record));
  return views;
}

/** @throws TidewaiterError `conflict` where the name is taken or there are too many, `invalid_request` for a foreign office */
export async function createWorklistView(context: Context, actor: Actor, body: Body): Promise<WorklistView> {
  requireOwnOffice(actor, body);
  const id = randomUUID();
  await inTransaction(context.database, async (transaction) => {
    if ((await countWorklistViews(transaction, actor.userId)) >= mostViews) {
      throw new TidewaiterError('conflict', `Nobody keeps more than ${mostViews} views; delete one first.`);
    }
    if (!(await insertWorklistView(transaction, { id, ownerId: actor.userId, ...body }))) throw nameTaken(body.name);
    await appendAudit(transaction, entry(actor, 'worklist_view.created', id, body));
  });
  return viewOf(context, actor, { id, ownerId: actor.userId, ownerName: actor.name, ...body });
}

/** @throws TidewaiterError `not_found` where it is not one's own, `conflict`, `invalid_request` */
export async function replaceWorklistView(
  context: Context,
  actor: Actor,
  id: string,
  body: Body,
): Promise<WorklistView> {
  requireOwnOffice(actor, body);
  const before = await inTransaction(context.database, async (transaction) => {
    const own = requireOwn(await lockWorklistView(transaction, id), actor);
    if (!(await updateWorklistView(transaction, { id, ownerId: own.ownerId, ...body }))) throw nameTaken(body.name);
    await appendAudit(transaction, entry(actor, 'worklist_view.replaced', id, body));
    return own;
  });
  return viewOf(context, actor, { ...before, ...body });
}

/** @throws TidewaiterError `not_found` where it is not one's own */
export async function removeWorklistView(context: Context, actor: Actor, id: string): Promise<void> {
  await inTransaction(context.database, async (transaction) => {
    const { name, officeCode } = requireOwn(await lockWorklistView(transaction, id), actor);
    await deleteWorklistView(transaction, id);
    await appendAudit(transaction, entry(actor, 'worklist_view.deleted', id, { name, officeCode }));
  });
}

async function viewOf(
  { database }: Context,
  actor: Actor,
  { id, name, officeCode, ownerId, ownerName, search: kept }: WorklistViewRecord,
): Promise<WorklistView> {
  const search = stillHolding(kept);
  const wanted = { ...search, scope: actor.scope, userId: actor.userId, hideGivenOut: actor.role === 'officer' };
  const count = await countListed(database.pool, wanted);
  return { id, name, officeCode, search, owner: { id: ownerId, name: ownerName }, count };
}

/** What a view keeps, without the parts that this release does not know. */
function stillHolding(kept: unknown): SavedSearch {
  const parts = z.record(z.string(), z.unknown()).catch({}).parse(kept);
  const whole = savedSearchSchema.safeParse(parts);
  if (whole.success) return whole.data;
  const unknown = new Set(whole.error.issues.map(({ path }) => String(path[0])));
  return savedSearchSchema.parse(Object.fromEntries(Object.entries(parts).filter(([name]) => !unknown.has(name))));
}

function requireOwn(view: WorklistViewRecord | null, actor: Actor): WorklistViewRecord {
  if (view?.ownerId === actor.userId) return view;
  throw new TidewaiterError('not_found', 'You have no such view.');
}

function requireOwnOffice({ scope }: Actor, { officeCode }: Body): void {
  if (officeCode === null || scope.national || scope.officeCodes.includes(officeCode)) return;
  throw new TidewaiterError('invalid_request', 'A view can be shared with an office of yours only.', {
    office: officeCode,
  });
}

function nameTaken(name: string): TidewaiterError {
  return new TidewaiterError('conflict', 'You have a view of this name; choose another name.', { name });
}

function entry(actor: Actor, action: string, id: string, { name, officeCode }: Pick<Body, 'name' | 'officeCode'>) {
  return { actorId: actor.userId, action, subject: `worklist_view:${id}`, details: { name, officeCode } };
}
