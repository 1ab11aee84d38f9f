import { appendAudit, inTransaction, type OfficeDraft, type OfficeRecord, putOffice } from '@tidewaiter/database';
import type { Actor } from '../access/actor.ts';
import type { Context } from '../context.ts';

/** Adds a customs office or changes its name, and whether its officers get the next case without choosing. */
export async function saveOffice({ database }: Context, actor: Actor, office: OfficeDraft): Promise<OfficeRecord> {
  return inTransaction(database, async (transaction) => {
    const { code, name, blindNext } = await putOffice(transaction, office);
    await appendAudit(transaction, {
      actorId: actor.userId,
      action: 'office.saved',
      subject: `office:${code}`,
      details: { name, blindNext },
    });
    return { code, name, blindNext };
  });
}
