import type { ReactNode } from 'react';
import { laterPopUp, type PopUpProps } from './later-pop-up.tsx';

interface MenuLine {
  readonly id: string;
  readonly label: ReactNode;
  readonly icon?: ReactNode;
  /** Stands at the end of the line: a count. */
  readonly end?: ReactNode;
  readonly current?: boolean;
  readonly lang?: string;
}

export type MenuPart =
  | (MenuLine & { readonly run: () => void })
  /** A file to fetch. */
  | (MenuLine & { readonly href: string })
  | { readonly id: string; readonly note: ReactNode }
  | { readonly id: string; readonly divider: true };

export interface MenuButtonProps extends PopUpProps {
  readonly parts: readonly MenuPart[];
  readonly width?: number;
}

/** A button with a menu, whose code is fetched when somebody is about to open one. */
export const MenuButton = laterPopUp<MenuButtonProps>('menu', async () => (await import('./menu-frame.tsx')).MenuFrame);
