import type { FeatureMatrix } from '@tidewaiter/features';
import type { Vocabulary } from './vocabulary.ts';

/** A value seen less often is not worth remembering. */
const fewest = 12;
const most = 2048;

/** Chooses, per category of the training rows, the values that get an embedding: the most frequent ones. */
export function fitVocabulary(matrix: FeatureMatrix): Vocabulary {
  return matrix.categoryNames.map((name, category) => {
    const counted = new Map<number, number>();
    for (const hash of matrix.categories[category] ?? []) counted.set(hash, (counted.get(hash) ?? 0) + 1);
    const kept = [...counted]
      .filter(([hash, count]) => hash !== 0 && count >= fewest)
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .slice(0, most);
    const named = kept.reduce((sum, [, count]) => sum + count, 0);
    return {
      name,
      hashes: kept.map(([hash]) => hash),
      counts: [matrix.rows - named, ...kept.map(([, count]) => count)],
    };
  });
}
