import { expect, test } from 'vitest';
import { KeptUploads } from './kept-uploads.ts';

function storeOf(text: string | null = null) {
  let kept = text;
  return {
    getItem: () => kept,
    setItem: (_name: string, value: string) => {
      kept = value;
    },
  };
}
const id = '5d32d4ba-2bee-4131-971c-02322e474499';
const file = new File(['abc'], 'a.csv', { lastModified: 7 });

test('a file is found again by its name, size, last change, layout and what is taken of it', () => {
  const kept = new KeptUploads(storeOf());
  kept.keep(id, file, 'auto', 'good_rows');
  expect(kept.find(new File(['xyz'], 'a.csv', { lastModified: 7 }), 'auto', 'good_rows')?.id).toBe(id);
  expect(kept.find(new File(['abc'], 'a.csv', { lastModified: 8 }), 'auto', 'good_rows')).toBeUndefined();
  expect(kept.find(new File(['abcd'], 'a.csv', { lastModified: 7 }), 'auto', 'good_rows')).toBeUndefined();
  expect(kept.find(file, 'kcs', 'good_rows')).toBeUndefined();
  expect(kept.find(file, 'auto', 'all_or_nothing')).toBeUndefined();
});

test('what is forgotten is not found, and nothing of the file is kept', () => {
  const store = storeOf();
  const kept = new KeptUploads(store);
  kept.keep(id, file, 'auto', 'good_rows');
  expect(store.getItem()).not.toContain('abc');
  kept.forget(id);
  expect(kept.all()).toEqual([]);
});

test('what somebody else wrote there is taken for nothing', () => {
  expect(new KeptUploads(storeOf('{"a":1}')).all()).toEqual([]);
  expect(new KeptUploads(storeOf('not JSON')).all()).toEqual([]);
});
