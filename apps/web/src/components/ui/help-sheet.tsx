import { Button, Modal, Stack, Switch } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mayBeKey } from '../../lib/shortcuts/key-changes.ts';
import { keyShown } from '../../lib/shortcuts/key-shown.ts';
import type { Shortcut } from '../../lib/shortcuts/shortcuts-store.ts';
import { useShortcuts } from '../../lib/shortcuts/use-shortcuts.ts';
import styles from './help-sheet.module.css';
import { KeyHint } from './key-hint.tsx';

/** The keys that work on this screen, each of which can be changed, and the switch that turns single keys off. */
export function HelpSheet({ opened, onClose }: { readonly opened: boolean; readonly onClose: () => void }) {
  const { t } = useTranslation('ui');
  const { shortcuts, enabled, setEnabled, changes, reset } = useShortcuts();
  const [changing, setChanging] = useState<string | null>(null);
  const last = new Map(shortcuts.map((shortcut) => [shortcut.key, shortcut]));
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('keys.title')}
      closeOnEscape={changing === null}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <Stack gap="sm">
        <Switch
          checked={enabled}
          onChange={(event) => setEnabled(event.currentTarget.checked)}
          label={t('keys.switch')}
          description={t('keys.switchHint')}
        />
        {enabled && (
          <>
            <dl className={styles.keys}>
              {[...last.values()].map((shortcut) => (
                <KeyRow
                  key={shortcut.key}
                  shortcut={shortcut}
                  isChanging={changing === shortcut.key}
                  onChange={setChanging}
                />
              ))}
            </dl>
            <p className={styles.hint}>{t('keys.changeHint')}</p>
            {Object.keys(changes).length > 0 && (
              <Button variant="default" size="xs" onClick={reset}>
                {t('keys.reset')}
              </Button>
            )}
          </>
        )}
      </Stack>
    </Modal>
  );
}

interface KeyRowProps {
  readonly shortcut: Shortcut;
  readonly isChanging: boolean;
  readonly onChange: (shipped: string | null) => void;
}

/** A key and what it does; its button waits for the key that takes its place. */
function KeyRow({ shortcut, isChanging, onChange }: KeyRowProps) {
  const { t } = useTranslation('ui');
  const { keyOf, change } = useShortcuts();
  const key = keyOf(shortcut.key);
  return (
    <div className={styles.key}>
      <dt>
        <KeyHint of={shortcut.key} />
        <span className="tw-hidden">{key}</span>
      </dt>
      <dd>{shortcut.label}</dd>
      <dd>
        {mayBeKey(shortcut.key) && (
          <Button
            variant={isChanging ? 'filled' : 'subtle'}
            size="compact-xs"
            aria-label={isChanging ? t('keys.press') : t('keys.change', { what: shortcut.label, key: keyShown(key) })}
            aria-live="polite"
            onClick={() => onChange(isChanging ? null : shortcut.key)}
            onBlur={() => onChange(null)}
            onKeyDown={(event) => {
              if (!isChanging || event.key === 'Tab') return;
              if (event.key !== 'Escape' && !mayBeKey(event.key)) return;
              event.preventDefault();
              event.stopPropagation();
              if (event.key !== 'Escape') change(shortcut.key, event.key);
              onChange(null);
            }}
          >
            {t(isChanging ? 'keys.press' : 'keys.changeShort')}
          </Button>
        )}
      </dd>
    </div>
  );
}
