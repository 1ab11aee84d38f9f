import { expect, test } from 'vitest';
import { z } from 'zod';
import { searchValidator } from './search-validator.ts';

const validate = searchValidator(
  z.object({ chapter: z.string().length(2).optional(), page: z.coerce.number().optional() }),
);

test('filters that fit are kept', () => {
  expect(validate({ chapter: '85', page: '3' })).toEqual({ chapter: '85', page: 3 });
});

test('a filter that does not fit is left out and the others stay', () => {
  expect(validate({ chapter: 'electrical', page: '3', unknown: 'x' })).toEqual({ page: 3 });
});
