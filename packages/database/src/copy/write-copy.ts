import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import type pg from 'pg';
import { from } from 'pg-copy-streams';
import { binaryHead, binaryTail } from './binary-rows.ts';

const sliceLength = 256 * 1024;

/** Sends rows in the text format of COPY to a table of the session, no faster than the server takes them. */
export function writeTextCopy(client: pg.PoolClient, target: string, columns: readonly string[], bytes: Uint8Array) {
  return writeCopy(client, `COPY ${target} (${columns.join(', ')}) FROM STDIN`, [bytes]);
}

/** The same for rows in the binary format. */
export function writeBinaryCopy(client: pg.PoolClient, target: string, columns: readonly string[], bytes: Uint8Array) {
  const statement = `COPY ${target} (${columns.join(', ')}) FROM STDIN (FORMAT binary)`;
  return writeCopy(client, statement, [binaryHead, bytes, binaryTail]);
}

async function writeCopy(client: pg.PoolClient, statement: string, pieces: readonly Uint8Array[]): Promise<void> {
  const copy = client.query(from(statement));
  const done = finished(copy);
  // Heard of below; until then it must not count as unhandled.
  done.catch(() => undefined);
  let failed = false;
  copy.on('error', () => {
    failed = true;
  });
  for (const slice of slicesOf(pieces)) {
    if (failed) break;
    if (!copy.write(slice)) await Promise.race([once(copy, 'drain'), done]);
  }
  if (!failed) copy.end();
  await done;
}

function* slicesOf(pieces: readonly Uint8Array[]): Generator<Uint8Array> {
  for (const bytes of pieces) {
    for (let at = 0; at < bytes.length; at += sliceLength) yield bytes.subarray(at, at + sliceLength);
  }
}
