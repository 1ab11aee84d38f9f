import { Button } from '@mantine/core';
import { useShortcut } from '../../lib/shortcuts/use-shortcut.ts';
import { KeyHint } from './key-hint.tsx';

export interface ActionButtonProps {
  readonly label: string;
  readonly onAct: () => void;
  /** `event.key` that does the same. */
  readonly shortcut?: string;
  /** How the key is written on the button, where not as it is. */
  readonly shortcutShown?: string;
  readonly main?: boolean;
  readonly disabled?: boolean;
  readonly busy?: boolean;
}

/** A button that a key presses too. */
export function ActionButton({ shortcut, ...rest }: ActionButtonProps) {
  return shortcut === undefined ? <PlainButton {...rest} /> : <KeyedButton {...rest} shortcut={shortcut} />;
}

function KeyedButton(props: ActionButtonProps & { readonly shortcut: string }) {
  const { shortcut, shortcutShown, label, onAct, disabled = false, busy = false } = props;
  useShortcut({ key: shortcut, label, run: onAct, disabled: disabled || busy });
  return <PlainButton {...props} shortcutShown={shortcutShown ?? shortcut.toUpperCase()} />;
}

function PlainButton({ label, onAct, shortcut, shortcutShown, main, disabled, busy }: ActionButtonProps) {
  return (
    <Button
      variant={main === true ? 'filled' : 'default'}
      size="sm"
      onClick={onAct}
      disabled={disabled ?? false}
      loading={busy ?? false}
      {...(shortcut === undefined ? {} : { 'aria-keyshortcuts': shortcut })}
      rightSection={shortcutShown === undefined ? undefined : <KeyHint>{shortcutShown}</KeyHint>}
    >
      {label}
    </Button>
  );
}
