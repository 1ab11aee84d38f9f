import { expect, test } from 'vitest';
import { z } from 'zod';
import { issuesByPath } from './issues-by-path.ts';

const schema = z.object({ name: z.string().min(3).regex(/^a/), rows: z.array(z.object({ rate: z.number().max(1) })) });
const textOf = (issue: z.core.$ZodIssue, path: string) => `${path}: ${issue.code}`;

test('a fault is named by the path of its field', () => {
  const result = schema.safeParse({ name: 'abc', rows: [{ rate: 1 }, { rate: 2 }] });
  expect(issuesByPath(result, textOf)).toEqual({ 'rows.1.rate': 'rows.1.rate: too_big' });
});

test('of several faults of one field the first is told', () => {
  const result = schema.safeParse({ name: 'x', rows: [] });
  expect(issuesByPath(result, textOf)).toEqual({ name: 'name: too_small' });
});

test('what fits has no faults', () => {
  expect(issuesByPath(schema.safeParse({ name: 'abc', rows: [] }), textOf)).toEqual({});
});
