import { expect, test } from 'vitest';
import { subjectOf } from './audit-entry.ts';

test('a subject is its kind and its id, whatever the id holds', () => {
  expect(subjectOf('batch:5091ef98')).toEqual({ kind: 'batch', id: '5091ef98' });
  expect(subjectOf('referral:2024:17/3')).toEqual({ kind: 'referral', id: '2024:17/3' });
  expect(subjectOf('setup')).toEqual({ kind: 'setup', id: '' });
});
