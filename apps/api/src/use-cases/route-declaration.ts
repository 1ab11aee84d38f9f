import { setTimeout as wait } from 'node:timers/promises';
import { findJob, findLiveModel, type LatestSelection, readGeneration, readSelections } from '@tidewaiter/database';
import { highestLane, type Lane, TidewaiterError } from '@tidewaiter/domain';
import { createPseudonymizer, itemFactsOf, mendingOf, readBatch } from '@tidewaiter/ingestion';
import type { Actor } from '../access/actor.ts';
import type { Context } from '../context.ts';
import { today } from './calendar.ts';
import { bytesInMemory } from './file-bytes.ts';
import { ingestBatch } from './ingest-batch.ts';
import { silent } from './progress.ts';
import { startJob } from './start-job.ts';

const patience = 60_000;
const betweenLooks = 100;
// An item is a line, so that a fault is told by its item.
const lineEnds = /[\r\n]+/g;

export interface RoutedDeclaration {
  readonly declarationNumber: string;
  readonly lane: Lane;
  readonly items: readonly LatestSelection[];
}

type Cells = Readonly<Record<string, string | null>>;

/** One declaration down the same road as a batch: read, pseudonymized, loaded, scored and routed. */
export async function routeDeclaration(
  context: Context,
  actor: Actor,
  items: readonly Cells[],
  signal: AbortSignal,
): Promise<RoutedDeclaration> {
  const text = asCsv(items);
  const declarationNumber = await checked(context, text);
  if (!(await findLiveModel(context.database))) {
    throw new TidewaiterError('no_live_model', 'No model is live: train one and have it promoted first.');
  }
  const fileName = `declaration ${declarationNumber}`;
  const file = { fileName, layout: 'canonical', file: bytesInMemory(Buffer.from(text)) } as const;
  await ingestBatch(context, actor, file, { ...silent, signal });
  const known = await readSelections(context.database, declarationNumber);
  if (known.length < items.length) await score(context, actor, declarationNumber, signal);
  const selections = await readSelections(context.database, declarationNumber);
  const lane = selections.reduce<Lane>((highest, one) => highestLane(highest, one.lane), 'green');
  return { declarationNumber, lane, items: selections };
}

/** Reads the declaration before anything of it is kept: all of it is right, or none of it comes in. */
async function checked({ database, secrets }: Context, text: string): Promise<string> {
  const pseudonymize = createPseudonymizer(await secrets.upTo(await readGeneration(database.pool)));
  const choices = { layout: 'canonical', pseudonymize, today: today() } as const;
  const [numbers, itemNumbers] = [new Set<string>(), new Set<number>()];
  let items = 0;
  for await (const chunk of readBatch({ source: bytesOf(text), ...choices }).chunks) {
    for (const { line, column, code } of chunk.rejected) {
      const where = column === null ? `Item ${line - 1}` : `Item ${line - 1}, ${column}`;
      const details = { item: line - 1, column, code };
      throw new TidewaiterError('invalid_request', `${where}: ${mendingOf(code)}`, details);
    }
    for (const { declarationNumber, itemNumber } of chunk.items.map(itemFactsOf)) {
      numbers.add(declarationNumber);
      itemNumbers.add(itemNumber);
      items += 1;
    }
  }
  const [declarationNumber] = numbers;
  if (numbers.size !== 1 || declarationNumber === undefined) {
    throw new TidewaiterError('invalid_request', 'All items must carry the same declaration_number.');
  }
  if (itemNumbers.size !== items) {
    throw new TidewaiterError('invalid_request', 'Each item must carry an item_number of its own.');
  }
  return declarationNumber;
}

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}

async function score(context: Context, actor: Actor, declarationNumber: string, signal: AbortSignal): Promise<void> {
  const { id } = await startJob(context, actor, { kind: 'score', request: { declarationNumber } });
  const until = Date.now() + patience;
  while (Date.now() < until) {
    await wait(betweenLooks, undefined, { signal });
    const job = await findJob(context.database, id);
    if (job?.status === 'done') return;
    if (job?.status === 'failed' || job?.status === 'cancelled') {
      throw new TidewaiterError(
        'unavailable',
        `The declaration was loaded but not scored: ${job.errorMessage ?? job.status}`,
        { job: id },
      );
    }
  }
  throw new TidewaiterError(
    'unavailable',
    'The declaration was loaded and waits to be scored; look it up in a while.',
    { job: id },
  );
}

function asCsv(items: readonly Cells[]): string {
  const columns = [...new Set(items.flatMap((item) => Object.keys(item)))];
  const cell = (value: string | null | undefined) => `"${(value ?? '').replace(lineEnds, ' ').replaceAll('"', '""')}"`;
  const lines = [
    columns.map((column) => cell(column)),
    ...items.map((item) => columns.map((column) => cell(item[column]))),
  ];
  return lines.map((line) => `${line.join(',')}\n`).join('');
}
