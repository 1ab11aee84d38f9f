import { appendAudit, inTransaction, type OfficeRecord, putOffice } from '@tidewaiter/database';
import type { Actor } from '../access/actor.ts';
import type { Context } from '../context.ts';

/** Adds a customs office or changes its name. */
export async function saveOffice({ database }: Context, actor: Actor, office: OfficeRecord): Promise<OfficeRecord> {
  await inTransaction(database, async (transaction) => {
    await putOffice(transaction, office);
    await appendAudit(transaction, {
      actorId: actor.userId,
      action: 'office.saved',
      subject: `office:${office.code}`,
      details: { name: office.name },
    });
  });
  return office;
}
