import { type Problem, statusOf } from '@tidewaiter/contract';
import type { TidewaiterError } from '@tidewaiter/domain';
import { foreseenError } from './foreseen-error.ts';
import { InvalidRequest } from './invalid-request.ts';

/** The problem document of a failure. What was not foreseen tells nothing but the id under which it is logged. */
export function problemOf(error: unknown, requestId: string): Problem {
  const foreseen = foreseenError(error);
  if (!foreseen || foreseen.code === 'internal') {
    return document('internal', `Something went wrong here; the server log says what, under ${requestId}.`, requestId);
  }
  const details = Object.keys(foreseen.details).length > 0 ? { details: { ...foreseen.details } } : {};
  const errors = foreseen instanceof InvalidRequest ? { errors: [...foreseen.faults] } : {};
  return { ...document(foreseen.code, foreseen.message, requestId), ...details, ...errors };
}

function document(code: TidewaiterError['code'], detail: string, requestId: string): Problem {
  const words = code.replaceAll('_', ' ');
  return {
    type: `urn:tidewaiter:problem:${code}`,
    title: words.charAt(0).toUpperCase() + words.slice(1),
    status: statusOf[code],
    code,
    detail,
    instance: `urn:uuid:${requestId}`,
  };
}
