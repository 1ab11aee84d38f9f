import { useNotifications } from '@mantine/notifications';
import { later } from '../components/ui/later.tsx';
import { useEverTrue } from '../components/ui/use-ever-true.ts';

const MessageStack = later(async () => (await import('./message-stack.tsx')).MessageStack);

/** Where messages appear that say what happened, at the foot of every screen; fetched apart from the first screen. */
export function Messages() {
  const { notifications, queue } = useNotifications();
  return useEverTrue(notifications.length + queue.length > 0) ? <MessageStack /> : null;
}
