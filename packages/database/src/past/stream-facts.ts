import type { PoolClient } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import type { Database } from '../open-database.ts';
import { carriedQuestion, itemsQuestion } from './facts-question.ts';

/** What is read: the facts from one day on, and which of the items are marked as wanted (all by default). */
export interface FactStreamWanted {
  /** First day of facts, where earlier ones are folded in already; everything by default. */
  readonly firstDay?: string | null;
  /** Last registration day; all by default. */
  readonly to?: string | undefined;
  readonly only?: {
    readonly batchId?: string | undefined;
    readonly declarationNumber?: string | undefined;
    readonly from?: string | undefined;
    readonly unexamined?: boolean | undefined;
  };
}

/** A part of the stream: some lines, never cut within one, of `carried` outcomes first and then of `items`. */
export interface FactBytes {
  readonly kind: 'carried' | 'items';
  /** In memory of its own, which whoever reads it may give to another thread. */
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Text of up to 128 KiB is kept by the engine among small things; of longer one each piece is asked of the system. */
const portion = 96 * 1024;

/**
 * Facts as COPY tells them, in date order and from one snapshot, for `parseFactLines` to read in whichever thread. The
 * first answer of all is the number of the last change (`fact_change`) that the snapshot sees.
 */
export async function openFactStream(
  database: Database,
  wanted: FactStreamWanted,
): Promise<{ readonly asOf: number; readonly facts: AsyncGenerator<FactBytes> }> {
  const client = await database.pool.connect();
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    await narrow(client, wanted);
    const { rows } = await client.query<{ id: number }>('SELECT coalesce(max(id), 0) AS id FROM fact_change');
    return { asOf: rows[0]?.id ?? 0, facts: read(client, wanted.firstDay != null) };
  } catch (error) {
    client.release(true);
    throw error;
  }
}

async function narrow(client: PoolClient, { firstDay, to, only = {} }: FactStreamWanted): Promise<void> {
  const settings = {
    first_day: firstDay,
    to_day: to,
    from_day: only.from,
    batch_id: only.batchId,
    declaration: only.declarationNumber,
    unexamined: String(only.unexamined ?? false),
  };
  for (const [name, value] of Object.entries(settings)) {
    await client.query('SELECT set_config($1, $2, true)', [`tidewaiter.${name}`, value ?? '']);
  }
  // In the order of the index, as the first facts are wanted at once and no look-up is made twice; and by one process,
  // since whoever reads the facts has work for every processor.
  for (const unwanted of ['enable_sort', 'enable_memoize']) await client.query(`SET LOCAL ${unwanted} = off`);
  await client.query('SET LOCAL max_parallel_workers_per_gather = 0');
}

async function* read(client: PoolClient, carries: boolean): AsyncGenerator<FactBytes> {
  let whole = false;
  try {
    if (carries) for await (const bytes of copied(client, carriedQuestion)) yield { kind: 'carried', bytes };
    for await (const bytes of copied(client, itemsQuestion)) yield { kind: 'items', bytes };
    await client.query('COMMIT');
    whole = true;
  } finally {
    // Also where the reader stops early: a connection that is kept would keep the pool from closing.
    client.release(!whole);
  }
}

const lineEnd = 10;

/** Pieces come as the network cuts them; they are handed on by portions of whole lines. */
async function* copied(client: PoolClient, question: string): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const stream = client.query(copyTo(`COPY (${question}) TO STDOUT`));
  let pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of stream as AsyncIterable<Buffer>) {
    const end = length + piece.length < portion ? 0 : piece.lastIndexOf(lineEnd) + 1;
    if (end > 0) {
      yield together([...pieces, piece.subarray(0, end)], length + end);
      [pieces, length] = [[], 0];
    }
    if (end === piece.length) continue;
    pieces.push(piece.subarray(end));
    length += piece.length - end;
  }
  if (length > 0) yield together(pieces, length);
}

function together(pieces: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
