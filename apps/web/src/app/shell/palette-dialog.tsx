import { Combobox, Modal, TextInput, useCombobox, VisuallyHidden } from '@mantine/core';
import type { Role } from '@tidewaiter/domain';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { KeyHint } from '../../components/ui/key-hint.tsx';
import styles from './command-palette.module.css';
import { commandsFound } from './commands-found.ts';
import { useCommands } from './use-commands.ts';

interface PaletteDialogProps {
  readonly role: Role;
  readonly opened: boolean;
  readonly onClose: () => void;
}

export function PaletteDialog({ role, opened, onClose }: PaletteDialogProps) {
  const { t } = useTranslation('shell');
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('palette.title')}
      closeButtonProps={{ 'aria-label': t('close') }}
      yOffset="10vh"
    >
      <CommandList role={role} onDone={onClose} />
    </Modal>
  );
}

function CommandList({ role, onDone }: { readonly role: Role; readonly onDone: () => void }) {
  const { t } = useTranslation('shell');
  const [text, setText] = useState('');
  const combobox = useCombobox({ opened: true });
  const found = commandsFound(useCommands(role, text), text);
  const { selectFirstOption } = combobox;
  const [first] = found;
  useEffect(() => {
    // The first of what is found is what Enter does.
    if (text !== '') selectFirstOption();
  }, [text, selectFirstOption]);
  return (
    <Combobox
      store={combobox}
      onOptionSubmit={(id) => {
        onDone();
        // Once the dialog has let go of the focus, which what is done may want.
        setTimeout(() => found.find((command) => command.id === id)?.run(), 0);
      }}
    >
      <Combobox.EventsTarget withExpandedAttribute>
        <TextInput
          data-autofocus
          className={styles.field}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => {
            // The list keeps this key from the dialog, and is nothing to close by itself.
            if (event.key === 'Escape') onDone();
          }}
          aria-label={t('palette.label')}
          placeholder={t('palette.hint')}
        />
      </Combobox.EventsTarget>
      {/* What is chosen while typing is not read by itself. */}
      <VisuallyHidden role="status">
        {text !== '' && (first ? t('palette.first', { label: first.label }) : t('palette.nothing'))}
      </VisuallyHidden>
      <Combobox.Options className={styles.found} aria-label={t('palette.found')}>
        {found.map((command) => (
          <Combobox.Option key={command.id} value={command.id} className={styles.command}>
            <span>{command.label}</span>
            {command.key !== undefined && <KeyHint of={command.key} />}
          </Combobox.Option>
        ))}
        {found.length === 0 && <Combobox.Empty>{t('palette.nothing')}</Combobox.Empty>}
      </Combobox.Options>
    </Combobox>
  );
}
