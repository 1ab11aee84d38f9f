import { watchWorklist } from '@tidewaiter/contract';
import type { ReactNode } from 'react';
import { LiveContext } from '../../lib/live/live-context.ts';
import { useWorklistNews } from '../../lib/live/use-worklist-news.ts';
import { useMay } from '../../lib/session/use-session.ts';

/** Hears what colleagues do to referrals, once for all screens. */
export function LiveReferrals({ children }: { readonly children: ReactNode }) {
  const live = useWorklistNews(useMay(watchWorklist.access), () => undefined);
  return <LiveContext value={live}>{children}</LiveContext>;
}
