import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import type pg from 'pg';
import { from } from 'pg-copy-streams';
import { type StagedRow, stagedColumns, stagedLine } from './staged-row.ts';

export type Staging = { write(rows: Iterable<StagedRow>): Promise<void>; end(): Promise<void>; abort(): void };

const chunkLength = 64 * 1024;

/** A temporary table of this session, filled by one COPY. `write` waits while the server is behind. */
export async function openStaging(client: pg.PoolClient): Promise<Staging> {
  const columns = Object.entries(stagedColumns).map(([name, type]) => `${name} ${type}`);
  await client.query("SET temp_buffers = '64MB'");
  await client.query(`CREATE TEMPORARY TABLE staged_row (${columns.join(', ')})`);
  const copy = client.query(from(`COPY staged_row (${Object.keys(stagedColumns).join(', ')}) FROM STDIN`));
  const done = finished(copy);
  // Told to whoever writes or ends next; after it, the stream must not be touched.
  let failed = false;
  copy.on('error', () => {
    failed = true;
  });
  done.catch(() => undefined);

  let buffer = '';
  const flush = async () => {
    const chunk = buffer;
    buffer = '';
    if (!copy.write(chunk)) await Promise.race([once(copy, 'drain'), done]);
  };
  return {
    write: async (rows) => {
      if (failed) await done;
      for (const row of rows) {
        buffer += stagedLine(row);
        if (buffer.length >= chunkLength) await flush();
      }
    },
    end: async () => {
      if (!failed) {
        if (buffer !== '') await flush();
        copy.end();
      }
      await done;
    },
    abort: () => {
      if (!failed) copy.destroy();
    },
  };
}
