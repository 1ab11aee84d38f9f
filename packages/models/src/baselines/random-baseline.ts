import type { Scorer } from '../model.ts';
import { seededRandom } from '../random/seeded-random.ts';

/** Ranks by chance: what any selection must beat. The same seed gives the same ranking. */
export function randomBaseline(seed: number): Scorer {
  return {
    kind: 'random',
    score: async ({ rows }) => {
      const random = seededRandom(seed);
      const probability = Float32Array.from({ length: rows }, () => random.uniform());
      return { probability, expectedDuty: probability };
    },
  };
}
