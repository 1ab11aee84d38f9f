import { type ComponentType, cloneElement, type ReactElement, type Ref, useState } from 'react';
import { fetchLater } from './later.tsx';

/** What a button that opens something is given until that is there. */
interface TargetProps {
  readonly ref?: Ref<HTMLButtonElement>;
  readonly onClick?: () => void;
  readonly onPointerEnter?: () => void;
  readonly onFocus?: () => void;
  readonly 'aria-haspopup'?: 'menu' | 'dialog';
  readonly 'aria-expanded'?: boolean;
}

export interface PopUpProps {
  /** The button that opens it. */
  readonly target: ReactElement<TargetProps>;
}

/**
 * A button whose menu or small form is fetched when it is pointed at, has the focus or is pressed, or before, once the
 * screen is there and nothing else is to be done. What is fetched draws the button itself from the first press on, and
 * is open then (`useOpenedAtOnce`). A press that fetches nothing, as without a network, can be repeated.
 */
export function laterPopUp<Props extends PopUpProps>(
  popUp: 'menu' | 'dialog',
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  const fetchOnce = fetchLater(load);
  return function LaterPopUp(props: Props) {
    const [Fetched, setFetched] = useState<ComponentType<Props> | null>(null);
    if (Fetched !== null) return <Fetched {...props} />;
    const fetchSoon = () => void fetchOnce().catch(() => undefined);
    return cloneElement(props.target, {
      onClick: () => {
        fetchOnce().then(
          (component) => setFetched(() => component),
          () => undefined,
        );
      },
      onPointerEnter: fetchSoon,
      onFocus: fetchSoon,
      'aria-haspopup': popUp,
      'aria-expanded': false,
    });
  };
}
