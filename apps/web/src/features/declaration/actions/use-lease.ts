import { useEffect, useRef } from 'react';

const renewBelowMinutes = 8;

/** Renews the claim on what is open before its lease runs out, while the page is in sight. */
export function useLease(minutesLeft: number | null, renew: () => void): void {
  const latest = useRef(renew);
  useEffect(() => {
    latest.current = renew;
  });
  useEffect(() => {
    if (minutesLeft === null || minutesLeft >= renewBelowMinutes || document.visibilityState !== 'visible') return;
    latest.current();
  }, [minutesLeft]);
}
