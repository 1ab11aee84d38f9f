import { Modal, Stack, Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useShortcuts } from '../../lib/shortcuts/use-shortcuts.ts';
import styles from './help-sheet.module.css';
import { KeyHint } from './key-hint.tsx';

const shown: Readonly<Record<string, string>> = { ArrowDown: '↓', ArrowUp: '↑', Enter: '⏎', Escape: 'Esc', ' ': '␣' };

/** The keys that work on this screen, and the switch that turns single keys off. */
export function HelpSheet({ opened, onClose }: { readonly opened: boolean; readonly onClose: () => void }) {
  const { t } = useTranslation('ui');
  const { shortcuts, enabled, setEnabled } = useShortcuts();
  const last = new Map(shortcuts.map((shortcut) => [shortcut.key, shortcut]));
  return (
    <Modal opened={opened} onClose={onClose} title={t('keys.title')} closeButtonProps={{ 'aria-label': t('close') }}>
      <Stack gap="sm">
        <Switch
          checked={enabled}
          onChange={(event) => setEnabled(event.currentTarget.checked)}
          label={t('keys.switch')}
          description={t('keys.switchHint')}
        />
        {enabled && (
          <dl className={styles.keys}>
            {[...last.values()].map((shortcut) => (
              <div key={shortcut.id} className={styles.key}>
                <dt>
                  <KeyHint>{shown[shortcut.key] ?? shortcut.key}</KeyHint>
                  <span className="tw-hidden">{shortcut.key}</span>
                </dt>
                <dd>{shortcut.label}</dd>
              </div>
            ))}
          </dl>
        )}
      </Stack>
    </Modal>
  );
}
