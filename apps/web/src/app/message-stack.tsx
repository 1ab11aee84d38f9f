import { Notifications } from '@mantine/notifications';

export function MessageStack() {
  return <Notifications position="bottom-center" autoClose={6000} />;
}
