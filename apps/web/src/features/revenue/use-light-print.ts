import { useEffect } from 'react';

const attribute = 'data-mantine-color-scheme';

/** Paper is white: while printing, the light colours hold, whichever scheme is chosen. */
export function useLightPrint(): void {
  useEffect(() => {
    const root = document.documentElement;
    let chosen: string | null = null;
    const before = () => {
      chosen = root.getAttribute(attribute);
      root.setAttribute(attribute, 'light');
    };
    const after = () => {
      if (chosen !== null) root.setAttribute(attribute, chosen);
    };
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    };
  }, []);
}
