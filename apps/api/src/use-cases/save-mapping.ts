import { appendAudit, insertColumnMapping, inTransaction, updateColumnMapping } from '@tidewaiter/database';
import { type ColumnMapping, TidewaiterError } from '@tidewaiter/domain';
import { previewMapping } from '@tidewaiter/ingestion';
import type { Actor } from '../access/actor.ts';
import type { Context } from '../context.ts';
import { today } from './calendar.ts';
import { noSuchMapping } from './view-mappings.ts';

/** Keeps a column mapping under a new name. @throws TidewaiterError `conflict`, `wrong_header` for a wrong constant */
export async function createMapping(context: Context, actor: Actor, mapping: ColumnMapping): Promise<void> {
  requireReadable(mapping);
  await inTransaction(context.database, async (transaction) => {
    if (!(await insertColumnMapping(transaction, mapping, actor.userId))) {
      const details = { mapping: mapping.name };
      throw new TidewaiterError('conflict', 'A column mapping of this name exists; choose another name.', details);
    }
    await appendAudit(transaction, entry(actor, 'mapping.created', mapping));
  });
}

/** Replaces a column mapping. @throws TidewaiterError `not_found`, `wrong_header` for a wrong constant */
export async function replaceMapping(context: Context, actor: Actor, mapping: ColumnMapping): Promise<void> {
  requireReadable(mapping);
  await inTransaction(context.database, async (transaction) => {
    if (!(await updateColumnMapping(transaction, mapping))) throw noSuchMapping(mapping.name);
    await appendAudit(transaction, entry(actor, 'mapping.replaced', mapping));
  });
}

// A mapping whose constants are no values would fail every file; it is told when it is made.
function requireReadable(mapping: ColumnMapping): void {
  previewMapping(mapping, mapping.header, [], today());
}

function entry(actor: Actor, action: string, { name, kind, columns }: ColumnMapping) {
  const details = { kind, columns: Object.keys(columns) };
  return { actorId: actor.userId, action, subject: `mapping:${name}`, details };
}
