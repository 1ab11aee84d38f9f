import type { Model } from '@tidewaiter/contract';

/** The live model first, then what waits for approval, then the newest. */
export function inOrder(models: readonly Model[]): readonly Model[] {
  const rank = ({ status }: Model) => (status === 'live' ? 0 : status === 'proposed' ? 1 : 2);
  return models.toSorted((a, b) => rank(a) - rank(b) || b.id - a.id);
}
