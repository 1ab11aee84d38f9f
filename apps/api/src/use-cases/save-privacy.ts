import { appendAudit, inTransaction, writePrivacySettings } from '@tidewaiter/database';
import type { PrivacySettings } from '@tidewaiter/domain';
import type { Actor } from '../access/actor.ts';
import type { Context } from '../context.ts';

/** Decides what is kept of the declarations that are loaded from now on; what is stored stays. */
export async function savePrivacy({ database }: Context, actor: Actor, settings: PrivacySettings): Promise<void> {
  await inTransaction(database, async (transaction) => {
    await writePrivacySettings(transaction, settings);
    await appendAudit(transaction, {
      actorId: actor.userId,
      action: 'privacy.saved',
      subject: 'setting:privacy',
      details: settings,
    });
  });
}
