import { dateSchema } from '@tidewaiter/domain';
import { InvalidArgumentError } from 'commander';
import type { z } from 'zod';

/** An option read by a schema; a wrong value is wrong use (exit 2) and is named. */
export function readBy<Output>(schema: z.ZodType<Output>): (text: string) => Output {
  return (text) => {
    const read = schema.safeParse(text);
    if (!read.success) throw new InvalidArgumentError(read.error.issues.map((issue) => issue.message).join('; '));
    return read.data;
  };
}

export const readDate = readBy(dateSchema);
