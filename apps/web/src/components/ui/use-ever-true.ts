import { useState } from 'react';

/** Whether it is, or was before: a dialog that was opened stays, so that it can close and give the focus back. */
export function useEverTrue(now: boolean): boolean {
  const [ever, setEver] = useState(now);
  if (now && !ever) setEver(true);
  return ever || now;
}
