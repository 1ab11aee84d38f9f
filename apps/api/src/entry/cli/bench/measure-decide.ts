import { createReadStream, createWriteStream } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { canonicalColumns } from '@tidewaiter/domain';
import { type DeclaredItem, simulate } from '@tidewaiter/simulator';
import type { Context } from '../../../context.ts';
import { DeclarationDesk } from '../../../scoring/declaration-desk.ts';
import type { Progress } from '../../../use-cases/progress.ts';
import { withBenchDatabase } from './bench-database.ts';
import { withBenchServer } from './bench-server.ts';
import { loadFile } from './load-file.ts';
import { type Percentiles, percentilesOf } from './percentiles.ts';
import { runCli } from './run-cli.ts';
import { sendEvenly } from './send-evenly.ts';

export interface DecideMeasured {
  readonly items: number;
  readonly questions: readonly Percentiles[];
}

export interface DecideBench {
  readonly folder: string;
  /** Items that are stored before the first declaration comes. */
  readonly items: number;
  /** Declarations a second, and for how many seconds they come. */
  readonly rate: number;
  readonly seconds: number;
}

const world = 'selective';
/** Seconds for which declarations come before they count: a server that runs has its code compiled and its statements planned. */
const warmSeconds = 5;

/** Sends single declarations at an even rate, whether or not the ones before were answered, each to be scored and routed. */
export async function measureDecide(
  context: Context,
  { folder, items, rate, seconds }: DecideBench,
  progress: Progress,
): Promise<DecideMeasured> {
  progress.report('simulating', 0, null);
  // A declaration has fewer items than this on the average.
  const count = rate * (warmSeconds + seconds);
  const total = items + count * 4;
  await runCli(
    ['simulate', '--world', world, '--seed', '1', '--items', String(total), '--out', folder],
    progress.signal,
  );
  const past = path.join(folder, 'past.csv');
  await pipeline(Readable.from(firstLines(path.join(folder, 'declarations.csv'), items + 1)), createWriteStream(past));
  const later = declarationsAfter(items, total).slice(1, 1 + count);
  return withBenchDatabase(context.database, async (database) => {
    const bench = { ...context, database, desk: new DeclarationDesk(database, context.log) };
    for (const file of [past, path.join(folder, 'outcomes.csv')]) {
      await loadFile(bench, file, progress);
    }
    progress.report('training', 0, null);
    await runCli(['train', '--promote'], progress.signal, { DATABASE_URL: database.url });
    try {
      return await withBenchServer(bench, async (server) => {
        const sender = await server.userOf('analyst', []);
        await bench.desk.warm();
        progress.report('deciding', 0, later.length);
        const bodies = later.map((declared) => JSON.stringify({ items: declared }));
        const sent = await sendEvenly(
          { url: `${server.api}/declarations`, secret: sender.secret, bodies, rate },
          progress,
        );
        const took = sent.filter(({ at }) => at >= rate * warmSeconds).map(({ milliseconds }) => milliseconds);
        return { items, questions: [percentilesOf('decide', took)] };
      });
    } finally {
      await bench.desk.close();
    }
  });
}

async function* firstLines(file: string, count: number): AsyncGenerator<string> {
  let read = 0;
  for await (const line of createInterface({ input: createReadStream(file) })) {
    if (read === count) return;
    read += 1;
    yield `${line}\n`;
  }
}

/** The declarations after the first so many items; the first of them may have begun before. */
function declarationsAfter(items: number, total: number): (readonly object[])[] {
  const declarations = new Map<string, object[]>();
  let at = 0;
  for (const { item } of simulate({ world, seed: 1, items: total })) {
    at += 1;
    if (at <= items) continue;
    const known = declarations.get(item.declarationNumber);
    if (known) known.push(cellsOf(item));
    else declarations.set(item.declarationNumber, [cellsOf(item)]);
  }
  return [...declarations.values()];
}

/** By the columns of the canonical layout. */
function cellsOf(item: DeclaredItem): object {
  const nameOf = (key: string) => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  const cells = Object.entries(item).map(([key, value]) => [nameOf(key), value] as const);
  return Object.fromEntries(cells.filter(([name]) => canonicalColumns.some((column) => column === name)));
}
