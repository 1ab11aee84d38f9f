import type { AnswerOf, DeclarationView, listWorklist, ReferralNews } from '@tidewaiter/contract';
import { referredLaneSchema } from '@tidewaiter/domain';

type Page = AnswerOf<typeof listWorklist>;
export interface QueuePages {
  readonly pages: readonly Page[];
  readonly pageParams: readonly unknown[];
}

/** The queue with a referral as it stands since; one that is decided leaves it. The same where it does not list it. */
export function queueWithNews<Queue extends QueuePages>(queue: Queue, news: ReferralNews): Queue {
  if (!listsReferral(queue, news.declarationNumber)) return queue;
  return { ...queue, pages: queue.pages.map((page) => ({ ...page, rows: page.rows.flatMap(rowsWith(news)) })) };
}

function listsReferral({ pages }: QueuePages, number: string): boolean {
  return pages.some(({ rows }) => rows.some(({ declarationNumber }) => declarationNumber === number));
}

function rowsWith({ declarationNumber, referral }: ReferralNews) {
  const { status, claimedBy, claimedUntil } = referral;
  const lane = referredLaneSchema.safeParse(referral.lane);
  const waits = status === 'open' || status === 'claimed';
  return (row: Page['rows'][number]): Page['rows'] => {
    if (row.declarationNumber !== declarationNumber) return [row];
    return waits && lane.success ? [{ ...row, status, lane: lane.data, claimedBy, claimedUntil }] : [];
  };
}

/** The declaration with its referral as it stands since. */
export function declarationWithNews(view: DeclarationView, news: ReferralNews): DeclarationView {
  if (view.referral === null || view.declarationNumber !== news.declarationNumber) return view;
  return { ...view, referral: { ...view.referral, ...news.referral } };
}
