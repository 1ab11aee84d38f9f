import {
  computeMeasures,
  giveAttachments,
  insertInspectionAct,
  inTransaction,
  type LockedReferral,
  type NewInspectionAct,
  noteActFacts,
  readActNumbers,
  readDeclaredAmounts,
  type Transaction,
} from '@tidewaiter/database';
import { computedDuty, TidewaiterError } from '@tidewaiter/domain';
import type { Actor } from '../access/actor.ts';
import type { Context } from '../context.ts';
import { appendToReferral } from './append-to-referral.ts';
import { today } from './calendar.ts';
import { requireClaimed, requireReferral } from './require-referral.ts';

/** What an officer tells; the duty that follows from values after control is computed here. */
export type ActDraft = Omit<NewInspectionAct, 'officerId' | 'items'> & {
  readonly items: readonly Omit<NewInspectionAct['items'][number], 'computedDuty'>[];
  /** Files that the officer attached before, by their ids. */
  readonly attachments: readonly string[];
};

/** Records what an officer found: the act, the outcome of each item examined, and the measures of that day. */
export async function recordInspectionAct(
  { database }: Context,
  actor: Actor,
  number: string,
  act: ActDraft,
): Promise<LockedReferral & { readonly actNumber: number }> {
  return inTransaction(database, async (transaction) => {
    const referral =
      act.corrects === null
        ? await requireClaimed(transaction, actor, number)
        : await requireCorrectable(transaction, actor, number, act.corrects.actNumber);
    requireExaminedInTime(act.examinedOn, referral);
    const declared = new Map((await readDeclaredAmounts(transaction, number)).map((item) => [item.itemNumber, item]));
    requireOwnItems(act, [...declared.keys()]);
    const items = act.items.map((item) => {
      const amounts = declared.get(item.itemNumber);
      return { ...item, computedDuty: amounts && item.afterControl ? computedDuty(amounts, item.afterControl) : null };
    });
    const actNumber = await insertInspectionAct(transaction, number, { ...act, items, officerId: actor.userId });
    await takeAttachments(transaction, actor, number, actNumber, act.attachments);
    const day = referral.registrationDate;
    await computeMeasures(transaction, { from: day, to: day, officeCode: referral.officeCode });
    await noteActFacts(transaction, number, actNumber);
    const found = act.items.filter((item) => item.outcome === 'non_compliant').length;
    const details = {
      actNumber,
      examination: act.examination,
      extent: act.extent,
      items: act.items.length,
      nonCompliant: found,
      ...(act.attachments.length === 0 ? {} : { attachments: act.attachments }),
      ...(act.corrects === null ? {} : { corrects: act.corrects.actNumber, reason: act.corrects.reason }),
    };
    const examined = await appendToReferral(transaction, actor, referral, { kind: 'act_recorded', details });
    return { ...examined, actNumber };
  });
}

/** An act can be corrected by any officer of the office, once: who corrects again corrects the correction. */
async function requireCorrectable(
  transaction: Transaction,
  actor: Actor,
  number: string,
  actNumber: number,
): Promise<LockedReferral> {
  const referral = await requireReferral(transaction, actor, number);
  const acts = await readActNumbers(transaction, number);
  const details = { declaration: number, act: actNumber };
  if (!acts.some((act) => act.actNumber === actNumber)) {
    throw new TidewaiterError('invalid_request', `There is no act ${actNumber} of this declaration.`, details);
  }
  const by = acts.find((act) => act.corrects === actNumber);
  if (by) {
    throw new TidewaiterError('conflict', `Act ${actNumber} was corrected by act ${by.actNumber} already.`, details);
  }
  return referral;
}

async function takeAttachments(
  transaction: Transaction,
  actor: Actor,
  number: string,
  actNumber: number,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return;
  const given = await giveAttachments(transaction, number, actNumber, { ids, userId: actor.userId });
  const missing = ids.find((id) => !given.includes(id.toLowerCase()));
  if (missing === undefined) return;
  throw new TidewaiterError(
    'attachment_gone',
    'A file that the act names does not wait for it: it was removed, or waited for more than a day. Attach it again.',
    { declaration: number, attachment: missing },
  );
}

function requireExaminedInTime(examinedOn: string, { registrationDate }: LockedReferral): void {
  if (examinedOn > today()) {
    throw new TidewaiterError('invalid_request', 'The examination cannot lie in the future.', { examinedOn });
  }
  if (examinedOn < registrationDate) {
    throw new TidewaiterError(
      'invalid_request',
      `The goods cannot have been examined before they were declared, on ${registrationDate}.`,
      { examinedOn },
    );
  }
}

function requireOwnItems({ items }: ActDraft, numbers: readonly number[]): void {
  const named = new Set<number>();
  for (const { itemNumber } of items) {
    if (!numbers.includes(itemNumber)) {
      throw new TidewaiterError('invalid_request', `The declaration has no item ${itemNumber}.`, { item: itemNumber });
    }
    if (named.has(itemNumber)) {
      throw new TidewaiterError('invalid_request', `Item ${itemNumber} is named twice.`, { item: itemNumber });
    }
    named.add(itemNumber);
  }
}
