import { Button, Menu } from '@mantine/core';
import { IconBookmark, IconUsers } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { createWorklistView, type WorklistView } from '@tidewaiter/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../../components/ui/confirm-dialog.tsx';
import { later } from '../../../components/ui/later.tsx';
import { useMay, useSession } from '../../../lib/session/use-session.ts';
import type { WorklistSearch } from '../worklist-search.ts';
import { CountShown } from './count-shown.tsx';
import { savedSearchOf, showsView } from './saved-search.ts';
import { useViews } from './use-views.ts';
import styles from './views.module.css';

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
  return (
    <>
      <Menu position="bottom-end" width={280} transitionProps={{ duration: 0 }}>
        <Menu.Target>
          <Button
            variant={shown === undefined ? 'default' : 'light'}
            size="compact-md"
            leftSection={<IconBookmark size={15} aria-hidden="true" />}
            className={styles.target}
          >
            {shown === undefined ? t('menu') : <bdi>{shown.name}</bdi>}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {views.length === 0 && <Menu.Label>{t('none')}</Menu.Label>}
          {views.map((view) => (
            <Menu.Item
              key={view.id}
              aria-current={view === shown ? 'true' : undefined}
              onClick={() => void navigate({ to: '/worklist', search: view.search })}
              rightSection={<CountShown count={view.count} />}
            >
              <bdi>{view.name}</bdi>
              {view.officeCode !== null && (
                <span className={styles.shared}>
                  <IconUsers size={13} aria-hidden="true" />{' '}
                  {view.owner.id === userId
                    ? t('sharedWith', { office: `\u2068${view.officeCode}\u2069` })
                    : t('by', { name: `\u2068${view.owner.name}\u2069` })}
                </span>
              )}
            </Menu.Item>
          ))}
          {mayKeep && (
            <>
              <Menu.Divider />
              <Menu.Item onClick={() => setDoing({ kind: 'save', view: null })}>{t('saveNew')}</Menu.Item>
              {own !== undefined && (
                <>
                  <Menu.Item onClick={() => setDoing({ kind: 'save', view: own })}>{t('change')}</Menu.Item>
                  <Menu.Item onClick={() => setDoing({ kind: 'delete', view: own })}>{t('delete')}</Menu.Item>
                </>
              )}
            </>
          )}
        </Menu.Dropdown>
      </Menu>
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
    </>
  );
}
