import { Button } from '@mantine/core';
import { IconBookmark, IconUsers } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { createWorklistView, type WorklistView } from '@tidewaiter/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { later } from '../../../components/ui/later.tsx';
import { MenuButton, type MenuPart } from '../../../components/ui/menu-button.tsx';
import { useEverTrue } from '../../../components/ui/use-ever-true.ts';
import { useMay, useSession } from '../../../lib/session/use-session.ts';
import type { WorklistSearch } from '../worklist-search.ts';
import { CountShown } from './count-shown.tsx';
import { savedSearchOf, showsView } from './saved-search.ts';
import { useViews } from './use-views.ts';
import styles from './views.module.css';

const ConfirmDialog = later(async () => (await import('../../../components/ui/confirm-dialog.tsx')).ConfirmDialog);
const SaveViewDialog = later(async () => (await import('./save-view-dialog.tsx')).SaveViewDialog);

type Doing =
  | { readonly kind: 'save'; readonly view: WorklistView | null }
  | { readonly kind: 'delete'; readonly view: WorklistView };

/** Views that were kept, one's own and those of one's offices, and what can be done with the one that is shown. */
export function ViewsMenu({ search }: { readonly search: WorklistSearch }) {
  const { t } = useTranslation('views');
  const navigate = useNavigate();
  const userId = useSession()?.userId;
  const mayKeep = useMay(createWorklistView.access);
  const { views, save, remove } = useViews();
  const [doing, setDoing] = useState<Doing | null>(null);
  const shown = views.find((view) => showsView(search, view.search));
  const own = shown?.owner.id === userId ? shown : undefined;
  const close = () => {
    setDoing(null);
    save.reset();
    remove.reset();
  };
  const deleting = useEverTrue(doing?.kind === 'delete');
  const sharedLabel = (view: WorklistView) =>
    view.owner.id === userId
      ? t('sharedWith', { office: `\u2068${view.officeCode}\u2069` })
      : t('by', { name: `\u2068${view.owner.name}\u2069` });
  const parts: MenuPart[] = views.map((view) => ({
    id: view.id,
    label: (
      <>
        <bdi>{view.name}</bdi>
        {view.officeCode !== null && (
          <span className={styles.shared}>
            <IconUsers size={13} aria-hidden="true" /> {sharedLabel(view)}
          </span>
        )}
      </>
    ),
    end: <CountShown count={view.count} />,
    current: view === shown,
    run: () => void navigate({ to: '/worklist', search: view.search }),
  }));
  if (views.length === 0) parts.push({ id: 'none', note: t('none') });
  if (mayKeep) {
    parts.push({ id: 'divider', divider: true });
    parts.push({ id: 'save', label: t('saveNew'), run: () => setDoing({ kind: 'save', view: null }) });
    if (own !== undefined) {
      parts.push({ id: 'change', label: t('change'), run: () => setDoing({ kind: 'save', view: own }) });
      parts.push({ id: 'delete', label: t('delete'), run: () => setDoing({ kind: 'delete', view: own }) });
    }
  }
  return (
    <>
      <MenuButton
        width={280}
        target={
          <Button
            variant={shown === undefined ? 'default' : 'light'}
            size="compact-md"
            leftSection={<IconBookmark size={15} aria-hidden="true" />}
            className={styles.target}
          >
            {shown === undefined ? t('menu') : <bdi>{shown.name}</bdi>}
          </Button>
        }
        parts={parts}
      />
      {doing?.kind === 'save' && (
        <SaveViewDialog
          view={doing.view}
          error={save.error}
          busy={save.isPending}
          onSave={(draft) =>
            save.mutate({ id: doing.view?.id ?? null, ...draft, search: savedSearchOf(search) }, { onSuccess: close })
          }
          onClose={close}
        />
      )}
      {deleting && (
        <ConfirmDialog
          opened={doing?.kind === 'delete'}
          title={t('deleteTitle', { name: `\u2068${doing?.view?.name ?? ''}\u2069` })}
          confirmLabel={t('delete')}
          danger
          busy={remove.isPending}
          error={remove.error}
          onConfirm={() => doing?.kind === 'delete' && remove.mutate(doing.view.id, { onSuccess: close })}
          onClose={close}
        >
          {t('deleteHint')}
        </ConfirmDialog>
      )}
    </>
  );
}
