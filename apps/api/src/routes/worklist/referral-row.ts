import type { ReferralRow } from '@tidewaiter/contract';
import type { QueuedReferral } from '@tidewaiter/database';
import { chapterName } from '@tidewaiter/domain';

/** A queued referral as it travels. */
export function referralRow({ claimedById, claimedByName, claimedUntil, ...referral }: QueuedReferral): ReferralRow {
  return {
    ...referral,
    goodsName: chapterName(referral.hsCode),
    claimedBy: claimedById === null ? null : { id: claimedById, name: claimedByName ?? claimedById },
    claimedUntil: claimedUntil?.toISOString() ?? null,
  };
}
