import { createContext, useContext } from 'react';

/** Whether changes of referrals are heard as they happen. */
export const LiveContext = createContext(false);

const unheardMs = 15_000;
// Leases that run out and cases that are newly selected are told by nobody.
const heardMs = 30_000;

/** How often what people change is fetched again. */
export function useRefreshMs(): number {
  return useContext(LiveContext) ? heardMs : unheardMs;
}
