import { setTimeout as wait } from 'node:timers/promises';
import { findJob, findLiveModel, type LatestSelection, listRejectedRows, readSelections } from '@tidewaiter/database';
import { highestLane, type Lane, TidewaiterError } from '@tidewaiter/domain';
import { mendingOf } from '@tidewaiter/ingestion';
import type { Actor } from '../access/actor.ts';
import type { Context } from '../context.ts';
import { ingestBatch } from './ingest-batch.ts';
import { silent } from './progress.ts';
import { startJob } from './start-job.ts';

const patience = 60_000;
const betweenLooks = 100;

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
  const numbers = new Set(items.map((item) => item['declaration_number'] ?? ''));
  const [declarationNumber = ''] = numbers;
  if (numbers.size !== 1 || declarationNumber === '') {
    throw new TidewaiterError('invalid_request', 'All items must carry the same declaration_number.');
  }
  if (!(await findLiveModel(context.database))) {
    throw new TidewaiterError('no_live_model', 'No model is live: train one and have it promoted first.');
  }
  const source = (async function* () {
    yield Buffer.from(asCsv(items));
  })();
  const file = { fileName: `declaration ${declarationNumber}`.slice(0, 255), layout: 'canonical', source } as const;
  const { batch, duplicate } = await ingestBatch(context, actor, file, { ...silent, signal });
  if (batch.rejected > 0) throw await refusal(context, batch.id);
  const known = duplicate ? await readSelections(context.database, declarationNumber) : [];
  if (known.length < items.length) await score(context, actor, batch.id, signal);
  const selections = await readSelections(context.database, declarationNumber);
  const lane = selections.reduce<Lane>((highest, one) => highestLane(highest, one.lane), 'green');
  return { declarationNumber, lane, items: selections };
}

async function score(context: Context, actor: Actor, batchId: string, signal: AbortSignal): Promise<void> {
  const { id } = await startJob(context, actor, { kind: 'score', request: { batchId } });
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

async function refusal({ database }: Context, batchId: string): Promise<TidewaiterError> {
  for await (const { line, column, code } of listRejectedRows(database, batchId)) {
    const where = column === null ? `Item ${line - 1}` : `Item ${line - 1}, ${column}`;
    return new TidewaiterError('invalid_request', `${where}: ${mendingOf(code)}`, {
      line,
      column,
      code,
      batch: batchId,
    });
  }
  return new TidewaiterError('internal', 'A row was rejected without a reason.', { batch: batchId });
}

function asCsv(items: readonly Cells[]): string {
  const columns = [...new Set(items.flatMap((item) => Object.keys(item)))];
  const cell = (value: string | null | undefined) => `"${(value ?? '').replaceAll('"', '""')}"`;
  const lines = [columns.map(cell), ...items.map((item) => columns.map((column) => cell(item[column])))];
  return lines.map((line) => `${line.join(',')}\n`).join('');
}
