import type { ReactNode } from 'react';
import { TextLink } from '../../components/ui/text-link.tsx';
import { drillDown, type Narrowed, type Shown } from './drill-down.ts';

interface FigureLinkProps {
  readonly shown: Shown;
  readonly narrowed?: Narrowed;
  /** Stands among words, which colour alone would not tell it from. */
  readonly inText?: boolean;
  readonly children: ReactNode;
}

/** A figure that opens the declarations it counts. */
export function FigureLink({ shown, narrowed, inText = false, children }: FigureLinkProps) {
  return (
    <TextLink
      to="/declarations"
      search={drillDown(shown, narrowed)}
      preload={false}
      inherit
      underline={inText ? 'always' : 'hover'}
    >
      {children}
    </TextLink>
  );
}
