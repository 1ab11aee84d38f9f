import '@fontsource-variable/inter/wght.css';
import '@mantine/core/styles.layer.css';
import '@mantine/notifications/styles.layer.css';
import './base.css';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createQueryClient } from '../lib/api/query-client.ts';
import { startI18n } from '../lib/i18n/i18n.ts';
import { directionOf } from '../lib/i18n/languages.ts';
import { sessionQuery } from '../lib/session/session-query.ts';
import { Providers } from './providers.tsx';
import { createAppRouter } from './router.tsx';

/** Milliseconds after which a page may be older than the build it is asked of. */
const young = 10_000;

// A newer build took the place of the one this page came from: its chunks are gone, the page is fetched anew. Without a
// network it stays, with what was written into it; and so does one that was fetched just now.
window.addEventListener('vite:preloadError', () => {
  if (navigator.onLine && performance.now() > young) window.location.reload();
});

const queryClient = createQueryClient(() => {
  queryClient.setQueryData(sessionQuery.queryKey, null);
  void router.invalidate();
});
const router = createAppRouter(queryClient);

const element = document.getElementById('root');
if (element === null) throw new Error('#root is missing from index.html');

/** Not awaited by the file itself: what it imports meanwhile may need parts that are bundled with it. */
async function start(root: HTMLElement): Promise<void> {
  const language = await startI18n();
  createRoot(root).render(
    <StrictMode>
      <Providers queryClient={queryClient} direction={directionOf(language)}>
        <RouterProvider router={router} />
      </Providers>
    </StrictMode>,
  );
}

void start(element);
