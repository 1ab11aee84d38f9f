import { type RefObject, useEffect, useRef, useState } from 'react';

interface OpenedAtOnce {
  readonly opened: boolean;
  readonly setOpened: (opened: boolean) => void;
  /** The button, which has the focus before anything opens, so that closing gives it back. */
  readonly target: RefObject<HTMLButtonElement | null>;
}

/** For what was fetched because its button was pressed (`laterPopUp`): it opens as soon as it is there. */
export function useOpenedAtOnce(): OpenedAtOnce {
  const [opened, setOpened] = useState(false);
  const target = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    target.current?.focus();
    setOpened(true);
  }, []);
  return { opened, setOpened, target };
}
