import { Button } from '@mantine/core';
import { useShortcut } from '../../lib/shortcuts/use-shortcut.ts';
import { useShortcuts } from '../../lib/shortcuts/use-shortcuts.ts';
import { KeyHint } from './key-hint.tsx';

export interface ActionButtonProps {
  readonly label: string;
  readonly onAct: () => void;
  /** `event.key` that does the same, as it is shipped. */
  readonly shortcut?: string;
  /** How keys are written on the button that do the same elsewhere. */
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
  const { shortcut, label, onAct, disabled = false, busy = false } = props;
  useShortcut({ key: shortcut, label, run: onAct, disabled: disabled || busy });
  return <PlainButton {...props} />;
}

function PlainButton({ label, onAct, shortcut, shortcutShown, main, disabled, busy }: ActionButtonProps) {
  const { enabled, keyOf } = useShortcuts();
  const hint =
    shortcut !== undefined ? (
      <KeyHint of={shortcut} />
    ) : shortcutShown !== undefined ? (
      <KeyHint text={shortcutShown} />
    ) : undefined;
  return (
    <Button
      variant={main === true ? 'filled' : 'default'}
      size="sm"
      onClick={onAct}
      disabled={disabled ?? false}
      loading={busy ?? false}
      {...(shortcut === undefined || !enabled ? {} : { 'aria-keyshortcuts': keyOf(shortcut) })}
      rightSection={hint}
    >
      {label}
    </Button>
  );
}
