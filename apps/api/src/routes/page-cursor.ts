import { TidewaiterError } from '@tidewaiter/domain';
import type { z } from 'zod';

/** The place where a page ends, as text that callers hand back unread. */
export function writeCursor(place: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url');
}

/**
 * The place that a cursor stands for; undefined on the first page.
 * @throws TidewaiterError `invalid_request` where it is not one that the list gave
 */
export function readCursor<Place extends z.ZodType>(
  place: Place,
  cursor: string | undefined,
): z.output<Place> | undefined {
  if (cursor === undefined) return undefined;
  try {
    return place.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
  } catch (cause) {
    throw new TidewaiterError('invalid_request', 'The cursor is not one that this list gave.', {}, { cause });
  }
}
