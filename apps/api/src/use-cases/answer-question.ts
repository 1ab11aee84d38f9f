import { inTransaction, type LockedReferral, readReferralEvents } from '@tidewaiter/database';
import { TidewaiterError, waitingQuestion } from '@tidewaiter/domain';
import type { Actor } from '../access/actor.ts';
import type { Context } from '../context.ts';
import { appendToReferral } from './append-to-referral.ts';
import { requireReferral } from './require-referral.ts';

/** Answers the oldest question about a referral that waits for the actor, also where the case is decided meanwhile. */
export async function answerQuestion(
  { database }: Context,
  actor: Actor,
  number: string,
  answer: string,
): Promise<LockedReferral> {
  return inTransaction(database, async (transaction) => {
    const referral = await requireReferral(transaction, actor, number);
    const question = waitingQuestion(await readReferralEvents(transaction, number), actor.userId);
    if (question === null) {
      throw new TidewaiterError('nothing_asked', 'No question about this referral waits for your answer.', {
        declaration: number,
      });
    }
    const details = { answers: question.sequence, to: question.actorId, answer };
    return appendToReferral(transaction, actor, referral, { kind: 'answered', details });
  });
}
