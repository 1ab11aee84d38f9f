import { type ErrorCode, TidewaiterError } from '@tidewaiter/domain';

const bodyFaults: Readonly<Record<string, readonly [ErrorCode, string]>> = {
  'entity.too.large': ['too_large', 'The body is larger than 1 MiB.'],
  'entity.parse.failed': ['invalid_request', 'The body is not JSON.'],
  'encoding.unsupported': ['unsupported_media', 'The encoding of the body is not supported.'],
  'charset.unsupported': ['unsupported_media', 'The character set of the body is not supported.'],
  'request.aborted': ['upload_cut', 'The connection was cut before the body was there.'],
  'request.size.invalid': ['upload_cut', 'The body is shorter than its announced length.'],
};

// PostgreSQL error codes, appendix A of its manual, and those of the operating system.
const diskFull = new Set(['53100', 'ENOSPC']);
const databaseGone = /^(08...|53[1-9]00|57P0[1-5]|ECONNREFUSED|ECONNRESET|EPIPE)$/;

/** The failure as one that the product foresees; null where it foresees none. */
export function foreseenError(error: unknown): TidewaiterError | null {
  if (error instanceof TidewaiterError) return error;
  if (error instanceof URIError) return new TidewaiterError('invalid_request', 'The address is not well formed.');
  const type = textOf(error, 'type');
  const fault = type === null ? undefined : bodyFaults[type];
  if (fault) return new TidewaiterError(fault[0], fault[1], {}, { cause: error });
  return foreseenCode(error, 0);
}

function foreseenCode(error: unknown, depth: number): TidewaiterError | null {
  if (typeof error !== 'object' || error === null || depth > 4) return null;
  for (const code of [textOf(error, 'code'), textOf(error, 'originalCode')]) {
    if (code === null) continue;
    if (diskFull.has(code)) {
      return new TidewaiterError(
        'disk_full',
        'The disk is full; nothing was kept. Make room and try again.',
        {},
        { cause: error },
      );
    }
    if (databaseGone.test(code)) {
      return new TidewaiterError(
        'unavailable',
        'The database does not answer; try again shortly.',
        {},
        { cause: error },
      );
    }
  }
  return 'cause' in error ? foreseenCode(error.cause, depth + 1) : null;
}

function textOf(error: unknown, name: 'code' | 'originalCode' | 'type'): string | null {
  if (typeof error !== 'object' || error === null) return null;
  const value: unknown = Reflect.get(error, name);
  return typeof value === 'string' ? value : null;
}
