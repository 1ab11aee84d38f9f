import { endpoint } from '@tidewaiter/contract';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { urlOf } from './url-of.ts';

const items = endpoint({
  id: 'items',
  method: 'GET',
  path: '/declarations/:number/items',
  summary: 'for the test',
  access: 'signed_in',
  scope: 'none',
  params: z.object({ number: z.string() }),
  query: z.object({ lane: z.array(z.string()).optional(), limit: z.number().optional() }),
  answer: { kind: 'empty', status: 204 },
  errors: [],
});

test('parameters are escaped and lists repeat their name', () => {
  expect(urlOf(items, { params: { number: '2024/1 a' }, query: { lane: ['red', 'blue'], limit: 5 } })).toBe(
    '/api/v1/declarations/2024%2F1%20a/items?lane=red&lane=blue&limit=5',
  );
});

test('what is not given is left out', () => {
  expect(urlOf(items, { params: { number: '1' }, query: { lane: undefined } })).toBe('/api/v1/declarations/1/items');
});
