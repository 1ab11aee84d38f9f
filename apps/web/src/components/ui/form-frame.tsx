import { Popover } from '@mantine/core';
import { cloneElement, type ReactNode } from 'react';
import type { PopUpProps } from './later-pop-up.tsx';
import { useOpenedAtOnce } from './use-opened-at-once.ts';

interface FormFrameProps extends PopUpProps {
  /** What the small form is, for screen readers. */
  readonly label: string;
  readonly width?: string;
  /** The form, which may close itself. */
  readonly children: (close: () => void) => ReactNode;
}

/** A small form under the button that opens it; fetched together with its form (`laterPopUp`). */
export function FormFrame({ target, label, width, children }: FormFrameProps) {
  const { opened, setOpened, target: button } = useOpenedAtOnce();
  const close = () => setOpened(false);
  return (
    <Popover
      opened={opened}
      onDismiss={close}
      trapFocus
      returnFocus
      shadow="md"
      position="bottom-end"
      transitionProps={{ duration: 0 }}
      {...(width === undefined ? {} : { width })}
    >
      <Popover.Target>{cloneElement(target, { ref: button, onClick: () => setOpened(!opened) })}</Popover.Target>
      <Popover.Dropdown aria-label={label}>{children(close)}</Popover.Dropdown>
    </Popover>
  );
}
