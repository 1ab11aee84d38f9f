import type { OfficeScope } from '@tidewaiter/domain';
import { Conditions } from '../sql/conditions.ts';
import type { Queryable } from '../sql/queryable.ts';
import type { Transaction } from '../transaction.ts';

/** A way of looking at the queue that somebody kept; `search` is what the screen's address would hold. */
export interface WorklistViewRecord {
  readonly id: string;
  readonly ownerId: string;
  readonly ownerName: string;
  readonly name: string;
  readonly officeCode: string | null;
  readonly search: unknown;
}

export interface NewWorklistView {
  readonly id: string;
  readonly ownerId: string;
  readonly name: string;
  readonly officeCode: string | null;
  readonly search: object;
}

const columns = `v.id, v.owner_id AS "ownerId", coalesce(u.name, v.owner_id) AS "ownerName", v.name,
  v.office_code AS "officeCode", v.search`;

/** One's own views, then those that colleagues share with an office of the scope, each by name. */
export async function listWorklistViews(
  queryable: Queryable,
  { userId, scope }: { readonly userId: string; readonly scope: OfficeScope },
): Promise<readonly WorklistViewRecord[]> {
  const shared = new Conditions().always('v.office_code IS NOT NULL').withinOffices(scope, 'v.office_code');
  const me = shared.bind(userId);
  const { rows } = await queryable.query<WorklistViewRecord>(
    `SELECT ${columns} FROM worklist_view v LEFT JOIN "user" u ON u.id = v.owner_id
     WHERE v.owner_id = ${me} OR (${shared})
     ORDER BY v.owner_id <> ${me}, lower(v.name), v.id LIMIT 100`,
    shared.values,
  );
  return rows;
}

/** A view, held until the transaction ends; null where there is none. */
export async function lockWorklistView(transaction: Transaction, id: string): Promise<WorklistViewRecord | null> {
  const { rows } = await transaction.query<WorklistViewRecord>(
    `SELECT ${columns} FROM worklist_view v LEFT JOIN "user" u ON u.id = v.owner_id WHERE v.id = $1 FOR UPDATE OF v`,
    [id],
  );
  return rows[0] ?? null;
}

export async function countWorklistViews(transaction: Transaction, ownerId: string): Promise<number> {
  const { rows } = await transaction.query<{ count: number }>(
    'SELECT count(*)::int AS count FROM worklist_view WHERE owner_id = $1',
    [ownerId],
  );
  return rows[0]?.count ?? 0;
}

/** Keeps a new view; false where its owner has one of that name. */
export async function insertWorklistView(transaction: Transaction, view: NewWorklistView): Promise<boolean> {
  const { rowCount } = await transaction.query(
    `INSERT INTO worklist_view (id, owner_id, name, office_code, search) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (owner_id, name) DO NOTHING`,
    [view.id, view.ownerId, view.name, view.officeCode, JSON.stringify(view.search)],
  );
  return rowCount === 1;
}

/** Replaces all of a view but its owner; false where the owner has another of that name. */
export async function updateWorklistView(transaction: Transaction, view: NewWorklistView): Promise<boolean> {
  const { rowCount } = await transaction.query(
    `UPDATE worklist_view SET name = $2, office_code = $3, search = $4, updated_at = now()
     WHERE id = $1 AND NOT EXISTS (
       SELECT FROM worklist_view other WHERE other.owner_id = $5 AND other.name = $2 AND other.id <> $1)`,
    [view.id, view.name, view.officeCode, JSON.stringify(view.search), view.ownerId],
  );
  return rowCount === 1;
}

export async function deleteWorklistView(transaction: Transaction, id: string): Promise<void> {
  await transaction.query('DELETE FROM worklist_view WHERE id = $1', [id]);
}
