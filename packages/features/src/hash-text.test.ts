import { expect, test } from 'vitest';
import { categoryHash } from './categories.ts';
import { exampleItem } from './example-items.ts';
import { hashText } from './hash-text.ts';

test('the hash is FNV-1a, as published', () => {
  expect(hashText('a')).toBe(0xe40c292c);
  expect(hashText('foobar')).toBe(0xbf9cf968);
});

test('a category that was not declared is zero', () => {
  expect(categoryHash(exampleItem({ exporterId: null }), 'exporter')).toBe(0);
  expect(categoryHash(exampleItem(), 'hs4')).toBe(hashText('8517'));
});
