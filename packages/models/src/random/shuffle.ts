import type { SeededRandom } from './seeded-random.ts';

/** Shuffles `order` in place (Fisher and Yates); every order is equally likely. */
export function shuffle(order: Uint32Array, random: SeededRandom): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random.uniform() * (i + 1));
    const kept = order[i] ?? 0;
    order[i] = order[j] ?? 0;
    order[j] = kept;
  }
}
