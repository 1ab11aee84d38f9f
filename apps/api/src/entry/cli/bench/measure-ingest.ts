import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { Database } from '@tidewaiter/database';
import { canonicalColumns } from '@tidewaiter/domain';
import { systemActor } from '../../../access/actor.ts';
import type { Context } from '../../../context.ts';
import { ingestBatch } from '../../../use-cases/ingest-batch.ts';
import type { Progress } from '../../../use-cases/progress.ts';
import { withFileOnDisk } from '../file-on-disk.ts';
import { withBenchDatabase } from './bench-database.ts';
import { makeFiles } from './make-files.ts';
import { peakMemory } from './peak-memory.ts';
import { psql } from './psql.ts';

export interface IngestMeasured {
  /** Of the first load; so are seconds, copy_seconds, ratio and stages. */
  readonly rows: number;
  /** From the first byte until the batch is loaded, counted and described to the planner. */
  readonly seconds: number;
  readonly copy_seconds: number;
  readonly ratio: number;
  /** The most that this process held resident over all loads, its threads included. */
  readonly rss_mb: number;
  /** Seconds; those marked as beside run in another thread at the same time. */
  readonly stages: Readonly<Record<string, number>>;
  /** Seconds of each load. */
  readonly loads: readonly number[];
  /** Cost of a row in the last load over that in the first. */
  readonly growth: number;
}

export interface IngestBench {
  readonly folder: string;
  readonly items: number;
  readonly loads: number;
}

/** Loads files into one database, and the rows of the first by `psql \copy` into another on the same server. */
export async function measureIngest(
  context: Context,
  { folder, items, loads }: IngestBench,
  progress: Progress,
): Promise<IngestMeasured> {
  progress.report('simulating', 0, null);
  const files = await makeFiles(folder, loads, items, progress.signal);
  const reference = path.join(folder, 'reference.csv');
  const measured: Loaded[] = [];
  await withBenchDatabase(context.database, async (database) => {
    for (const file of files) {
      // What an earlier step left unwritten is not this load's cost.
      await database.pool.query('CHECKPOINT');
      measured.push(await load({ ...context, database }, file, progress));
      await rm(file);
      if (measured.length === 1) await exportReference(database, reference, progress.signal);
    }
  });
  progress.report('copying', 0, null);
  const copySeconds = await withBenchDatabase(context.database, (database) =>
    copyReference(database, reference, progress.signal),
  );
  const seconds = measured.map((one) => one.seconds);
  const [first = { rows: 0, seconds: 0, rss: 0, stages: {} }] = measured;
  return {
    rows: first.rows,
    seconds: first.seconds,
    copy_seconds: copySeconds,
    ratio: first.seconds / copySeconds,
    rss_mb: Math.max(...measured.map(({ rss }) => rss)),
    stages: first.stages,
    loads: seconds,
    growth: (seconds.at(-1) ?? first.seconds) / first.seconds,
  };
}

interface Loaded {
  readonly rows: number;
  readonly seconds: number;
  readonly rss: number;
  readonly stages: Readonly<Record<string, number>>;
}

async function load(context: Context, file: string, progress: Progress): Promise<Loaded> {
  const stages: Record<string, number> = {};
  const timed = (stage: string, took: number) => {
    stages[stage] = (stages[stage] ?? 0) + took;
  };
  const memory = peakMemory();
  const began = performance.now();
  const { batch } = await withFileOnDisk(file, (onDisk) =>
    ingestBatch(
      context,
      systemActor,
      { fileName: 'bench.csv', layout: 'canonical', file: onDisk },
      { ...progress, timed },
    ),
  );
  const seconds = (performance.now() - began) / 1000;
  return { rows: batch.rows, seconds, rss: memory.stop(), stages };
}

const columns = [...canonicalColumns, 'batch_id'].join(', ');

/** The rows as they were stored, identifiers as pseudonyms, in the order of the file. */
async function exportReference({ url }: Database, file: string, signal: AbortSignal): Promise<void> {
  await psql(url, `\\copy (SELECT ${columns} FROM declaration_item) TO '${file}' CSV HEADER`, signal);
}

async function copyReference({ url, pool }: Database, file: string, signal: AbortSignal): Promise<number> {
  await pool.query(
    'CREATE TABLE reference_item (LIKE declaration_item INCLUDING DEFAULTS INCLUDING INDEXES INCLUDING CONSTRAINTS)',
  );
  await pool.query('CHECKPOINT');
  return psql(url, `\\copy reference_item (${columns}) FROM '${file}' CSV HEADER`, signal);
}
