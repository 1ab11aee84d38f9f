import type { ErrorRequestHandler } from 'express';
import { problemOf } from './problem-of.ts';

/** The one place where a failure becomes an answer. */
export const handleErrors: ErrorRequestHandler = (error: unknown, request, response, _next) => {
  const problem = problemOf(error, `${request.id}`);
  if (problem.status >= 500) request.log.error({ err: error, code: problem.code }, 'request failed');
  // Half an answer is out: cutting the connection is all that tells the caller it is not whole.
  if (response.headersSent) {
    response.destroy();
    return;
  }
  response.removeHeader('Content-Disposition');
  if (problem.code === 'unavailable' || problem.code === 'too_many_requests') response.setHeader('Retry-After', '5');
  response.status(problem.status).type('application/problem+json').send(JSON.stringify(problem));
};
