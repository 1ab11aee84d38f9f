import { expect, test } from 'vitest';
import { chapterName } from './chapters.ts';

test('a code has the name of its chapter, whatever its length', () => {
  expect(chapterName('870323')).toBe('Vehicles');
  expect(chapterName('0101210000')).toBe('Live animals');
  expect(chapterName('97')).toBe('Works of art, antiques');
});

test('every chapter from 01 to 97 has a name but the reserved one', () => {
  const unnamed = Array.from({ length: 99 }, (_, n) => String(n + 1).padStart(2, '0')).filter(
    (chapter) => chapterName(chapter) === null,
  );
  expect(unnamed).toEqual(['77', '98', '99']);
});
