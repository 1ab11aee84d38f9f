import { readGeneration } from '@tidewaiter/database';
import { TidewaiterError } from '@tidewaiter/domain';
import { createPseudonymizer, readBatch } from '@tidewaiter/ingestion';
import type { Context } from '../context.ts';
import { today } from './calendar.ts';
import type { LoadOptions } from './load-options.ts';
import { mappingsToReadBy } from './mappings-to-read-by.ts';

/** So much of a file tells whether it is one of ours. */
export const headLength = 128 * 1024;

const packed = ['1f8b', '504b0304', '50415231'];
const tellingCodes = new Set(['wrong_header', 'unreadable_file']);

/**
 * Refuses a file by its first bytes, so that nobody sends gigabytes of another table. What is packed is not judged here:
 * its beginning says nothing.
 * @throws TidewaiterError `wrong_header` or `unreadable_file`, as its load would
 */
export async function refuseWrongHead(
  context: Context,
  { layout, mapping }: LoadOptions,
  head: Uint8Array,
): Promise<void> {
  const magic = Buffer.from(head.subarray(0, 4)).toString('hex');
  const lines = head.lastIndexOf(0x0a);
  if (lines < 0 || packed.some((beginning) => magic.startsWith(beginning))) return;
  const source = async function* () {
    yield head.subarray(0, lines + 1);
  };
  const { database, secrets } = context;
  const pseudonymize = createPseudonymizer(await secrets.upTo(await readGeneration(database.pool)));
  const readBy = await mappingsToReadBy(context, layout, mapping);
  const reading = readBatch({ source: source(), ...readBy, pseudonymize, today: today() });
  try {
    await reading.chunks.next();
  } catch (error) {
    if (error instanceof TidewaiterError && tellingCodes.has(error.code)) throw error;
  } finally {
    await reading.chunks.return(undefined);
  }
}
