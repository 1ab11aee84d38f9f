import { TidewaiterError } from '@tidewaiter/domain';

/** Names what stopped a load, where there is something to do about it. */
export function loadFailure(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof TidewaiterError) return error;
  const code = 'code' in error ? String(error.code) : '';
  if (code === '53100') {
    return new TidewaiterError(
      'disk_full',
      'The disk of the database is full; nothing of the file was loaded.',
      {},
      { cause: error },
    );
  }
  if (code === '23505' && /batch_sha256_key/.test(error.message)) {
    return new TidewaiterError('conflict', 'A batch with the same bytes was loaded meanwhile.', {}, { cause: error });
  }
  if (/^(08|57P)/.test(code) || /Connection terminated|not queryable|ECONNRESET/.test(error.message)) {
    return new TidewaiterError(
      'unavailable',
      'The database went away; nothing of the file was loaded.',
      {},
      { cause: error },
    );
  }
  // They quote the row.
  for (const name of ['detail', 'where']) Reflect.deleteProperty(error, name);
  return error;
}
