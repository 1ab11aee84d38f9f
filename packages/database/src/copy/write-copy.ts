import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import type pg from 'pg';
import { from } from 'pg-copy-streams';

const sliceLength = 256 * 1024;

/** Sends rows in the text format of COPY to a table of the session, no faster than the server takes them. */
export async function writeCopy(
  client: pg.PoolClient,
  target: string,
  columns: readonly string[],
  bytes: Uint8Array,
): Promise<void> {
  const copy = client.query(from(`COPY ${target} (${columns.join(', ')}) FROM STDIN`));
  const done = finished(copy);
  // Heard of below; until then it must not count as unhandled.
  done.catch(() => undefined);
  let failed = false;
  copy.on('error', () => {
    failed = true;
  });
  for (let at = 0; at < bytes.length && !failed; at += sliceLength) {
    if (!copy.write(bytes.subarray(at, at + sliceLength))) await Promise.race([once(copy, 'drain'), done]);
  }
  if (!failed) copy.end();
  await done;
}
