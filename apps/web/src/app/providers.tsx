import { DirectionProvider, MantineProvider, useDirection } from '@mantine/core';
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useEffect } from 'react';
import { useLanguage } from '../lib/i18n/use-language.ts';
import { ShortcutsProvider } from '../lib/shortcuts/shortcuts-context.tsx';
import { Messages } from './messages.tsx';
import { cssVariablesResolver, theme } from './theme.ts';

/** Mantine mirrors itself when the language does. */
function FollowDirection({ children }: { readonly children: ReactNode }) {
  const { direction } = useLanguage();
  const { setDirection } = useDirection();
  useEffect(() => setDirection(direction), [direction, setDirection]);
  return children;
}

interface ProvidersProps {
  readonly queryClient: QueryClient;
  readonly direction: 'ltr' | 'rtl';
  readonly children: ReactNode;
}

export function Providers({ queryClient, direction, children }: ProvidersProps) {
  return (
    <DirectionProvider initialDirection={direction}>
      <MantineProvider theme={theme} cssVariablesResolver={cssVariablesResolver} defaultColorScheme="auto">
        <FollowDirection>
          <QueryClientProvider client={queryClient}>
            <ShortcutsProvider>{children}</ShortcutsProvider>
          </QueryClientProvider>
          <Messages />
        </FollowDirection>
      </MantineProvider>
    </DirectionProvider>
  );
}
