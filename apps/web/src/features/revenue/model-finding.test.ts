import { describe, expect, test } from 'vitest';
import { modelFinding } from './model-finding.ts';
import { rateRatio } from './rate-ratio.ts';

const rate = (nonCompliant: number, examined: number) => ({
  examined,
  nonCompliant,
  rate: examined === 0 ? null : nonCompliant / examined,
  low: null,
  high: null,
});
const rates = (model: ReturnType<typeof rate>, random: ReturnType<typeof rate>) => ({
  all: rate(model.nonCompliant + random.nonCompliant, model.examined + random.examined),
  model,
  criterion: rate(0, 0),
  random,
});

describe('the model beside chance', () => {
  test('finds more where the whole interval lies above one', () => {
    expect(modelFinding(rates(rate(350, 1000), rate(79, 1920)))).toMatchObject({ kind: 'more' });
  });

  test('finds less where the whole interval lies below one', () => {
    expect(modelFinding(rates(rate(20, 1000), rate(100, 1000)))).toMatchObject({ kind: 'less' });
  });

  test('shows no difference where the interval holds one', () => {
    expect(modelFinding(rates(rate(12, 100), rate(10, 100)))).toMatchObject({ kind: 'no_difference' });
  });

  test('says nothing of a ratio that rests on four random hits', () => {
    expect(modelFinding(rates(rate(350, 1000), rate(4, 200)))).toEqual({ kind: 'too_few' });
  });

  test('names the side that was not examined', () => {
    expect(modelFinding(rates(rate(0, 0), rate(0, 0)))).toEqual({ kind: 'none_examined' });
    expect(modelFinding(rates(rate(0, 0), rate(5, 50)))).toEqual({ kind: 'model_unexamined' });
    expect(modelFinding(rates(rate(5, 50), rate(0, 0)))).toEqual({ kind: 'random_unexamined' });
  });
});

test('the ratio of two rates has the interval of Katz', () => {
  // 35 of 100 against 10 of 100: ln 3.5 ± 1.96 √(1/35 − 1/100 + 1/10 − 1/100).
  const found = rateRatio(rate(35, 100), rate(10, 100));
  expect(found?.ratio).toBeCloseTo(3.5, 10);
  expect(found?.low).toBeCloseTo(1.8348, 3);
  expect(found?.high).toBeCloseTo(6.6763, 3);
});
