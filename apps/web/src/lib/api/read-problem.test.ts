import { expect, test } from 'vitest';
import { readProblem } from './read-problem.ts';

test('a problem document keeps its code, title and detail', () => {
  const problem = readProblem(
    409,
    JSON.stringify({
      type: 'about:blank',
      title: 'Already claimed',
      status: 409,
      code: 'already_claimed',
      detail: 'By a colleague',
    }),
  );
  expect(problem).toMatchObject({ code: 'already_claimed', status: 409, detail: 'By a colleague' });
});

test('an answer that is no problem document is called unexpected', () => {
  expect(readProblem(502, '<html>Bad gateway</html>')).toMatchObject({ code: 'unexpected_answer', status: 502 });
});
