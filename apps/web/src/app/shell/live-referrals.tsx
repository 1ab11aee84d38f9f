import { notifications } from '@mantine/notifications';
import { type ReferralNews, watchWorklist } from '@tidewaiter/contract';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LiveContext } from '../../lib/live/live-context.ts';
import { useWorklistNews } from '../../lib/live/use-worklist-news.ts';
import { useMay, useSession } from '../../lib/session/use-session.ts';

/** Hears what colleagues do to referrals, once for all screens, and says what is meant for who looks. */
export function LiveReferrals({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation('colleagues');
  const session = useSession();
  const live = useWorklistNews(useMay(watchWorklist.access), ({ kind, toId, by, declarationNumber }: ReferralNews) => {
    if (toId === null || toId !== session?.userId) return;
    if (kind !== 'handed_over' && kind !== 'asked' && kind !== 'answered') return;
    const name = `\u2068${by.name}\u2069`;
    notifications.show({
      message: t(`news.${kind}`, { name, number: `\u2068${declarationNumber}\u2069` }),
    });
  });
  return <LiveContext value={live}>{children}</LiveContext>;
}
