import type { Measures } from '@tidewaiter/contract';
import { type RateRatio, rateRatio } from './rate-ratio.ts';

/** What may be said of the model beside chance, no more than the examinations bear. */
export type ModelFinding =
  | { readonly kind: 'none_examined' | 'model_unexamined' | 'random_unexamined' | 'too_few' }
  | ({ readonly kind: 'more' | 'less' | 'no_difference' } & RateRatio);

export function modelFinding({ all, model, random }: Measures['totals']['hitRate']): ModelFinding {
  if (all.examined === 0) return { kind: 'none_examined' };
  if (model.examined === 0) return { kind: 'model_unexamined' };
  if (random.examined === 0) return { kind: 'random_unexamined' };
  const found = rateRatio(model, random);
  if (found === null) return { kind: 'too_few' };
  const kind = found.low > 1 ? 'more' : found.high < 1 ? 'less' : 'no_difference';
  return { kind, ...found };
}
