import { TidewaiterError } from '@tidewaiter/domain';

/** Turns what PostgreSQL or the file system said into an error that tells the administrator what to do. */
export function embeddedFailure(what: string, said: string, cause?: unknown): TidewaiterError {
  const details = { said: said.trim().slice(-600) };
  if (/No space left on device|ENOSPC/.test(said)) {
    return new TidewaiterError('disk_full', `${what}: the disk is full. Make room and start again.`, details, {
      cause,
    });
  }
  if (/Permission denied|EACCES|EPERM|EROFS|Read-only file system/.test(said)) {
    return new TidewaiterError(
      'unavailable',
      `${what}: the data directory cannot be written. Give this account the right to it, or choose another in TIDEWAITER_DATA.`,
      details,
      { cause },
    );
  }
  return new TidewaiterError('unavailable', `${what}: ${details.said || 'PostgreSQL gave no reason'}`, details, {
    cause,
  });
}
