import { listAudit as endpoint } from '@tidewaiter/contract';
import { listAudit, nameUsers } from '@tidewaiter/database';
import { TidewaiterError } from '@tidewaiter/domain';
import { route } from '../route.ts';

export const listAuditRoute = route(endpoint, async ({ context: { database }, query }) => {
  const { cursor, limit, action, actorId } = query;
  const entries = await listAudit(database, { limit: limit + 1, before: readCursor(cursor), action, actorId });
  const page = entries.slice(0, limit);
  const nameOf = await nameUsers(
    database,
    page.map((entry) => entry.actorId),
  );
  return {
    rows: page.map(({ id, actorId: by, action: done, subject, details, occurredAt, hash }) => ({
      id,
      actor: nameOf(by),
      action: done,
      subject,
      details,
      occurredAt: occurredAt.toISOString(),
      hash,
    })),
    nextCursor: entries.length > limit ? `${page.at(-1)?.id}` : null,
  };
});

function readCursor(cursor: string | undefined): number | undefined {
  if (cursor === undefined) return undefined;
  if (!/^[1-9]\d{0,9}$/.test(cursor)) {
    throw new TidewaiterError('invalid_request', 'The cursor is not one that this list gave.');
  }
  return Math.min(Number(cursor), 2_147_483_647);
}
