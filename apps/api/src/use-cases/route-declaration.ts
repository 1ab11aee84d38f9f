import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { findJob, type LatestSelection, readSelections } from '@tidewaiter/database';
import { highestLane, type Lane, TidewaiterError } from '@tidewaiter/domain';
import { type ItemRecord, itemFactsOf, mendingOf, readRecords, textOfRecords } from '@tidewaiter/ingestion';
import type { Actor } from '../access/actor.ts';
import type { Context } from '../context.ts';
import type { ReadDeclaration } from '../scoring/declaration-desk.ts';
import { today } from './calendar.ts';
import { bytesInMemory } from './file-bytes.ts';
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

/**
 * One declaration down the same road as a batch: read, pseudonymized, scored, routed and written at once where nobody has
 * told of it before; else it is loaded as a batch is, which knows corrections and repetitions.
 */
export async function routeDeclaration(
  context: Context,
  actor: Actor,
  items: readonly ItemRecord[],
  signal: AbortSignal,
): Promise<RoutedDeclaration> {
  const text = textOfRecords(items);
  const declaration = await readWhole(context, actor, items, text);
  const { declarationNumber } = declaration;
  let atOnce = await context.desk.route(declaration);
  if (atOnce === 'read otherwise') atOnce = await context.desk.route(await readWhole(context, actor, items, text));
  if (atOnce === 'read otherwise') {
    throw new TidewaiterError('unavailable', 'Pseudonyms were rotated meanwhile; send the declaration again.');
  }
  if (atOnce !== 'known') return routed(declarationNumber, atOnce);
  const file = { fileName: declaration.fileName, layout: 'canonical', file: bytesInMemory(Buffer.from(text)) } as const;
  await ingestBatch(context, actor, file, { ...silent, signal });
  const known = await readSelections(context.database, declarationNumber);
  if (known.length < items.length) await score(context, actor, declarationNumber, signal);
  return routed(declarationNumber, await readSelections(context.database, declarationNumber));
}

function routed(declarationNumber: string, items: readonly LatestSelection[]): RoutedDeclaration {
  const lane = items.reduce<Lane>((highest, one) => highestLane(highest, one.lane), 'green');
  return { declarationNumber, lane, items };
}

/** Reads the declaration before anything of it is kept: all of it is right, or none of it comes in. */
async function readWhole(
  { desk, secrets }: Context,
  actor: Actor,
  records: readonly ItemRecord[],
  text: string,
): Promise<ReadDeclaration> {
  const intake = await desk.intake();
  const { keepGoodsDescription } = intake.privacy;
  const pseudonymize = await secrets.pseudonymizer(intake.generation);
  const { items, rejected, report } = readRecords(records, { pseudonymize, today: today(), keepGoodsDescription });
  for (const { line, column, code } of rejected) {
    const where = column === null ? `Item ${line - 1}` : `Item ${line - 1}, ${column}`;
    const details = { item: line - 1, column, code };
    throw new TidewaiterError('invalid_request', `${where}: ${mendingOf(code)}`, details);
  }
  const facts = items.map(itemFactsOf);
  const [declarationNumber] = new Set(facts.map((item) => item.declarationNumber));
  if (declarationNumber === undefined || facts.some((item) => item.declarationNumber !== declarationNumber)) {
    throw new TidewaiterError('invalid_request', 'All items must carry the same declaration_number.');
  }
  if (new Set(facts.map(({ itemNumber }) => itemNumber)).size !== facts.length) {
    throw new TidewaiterError('invalid_request', 'Each item must carry an item_number of its own.');
  }
  const bytes = Buffer.byteLength(text);
  return {
    declarationNumber,
    rows: items.map(({ values }) => values),
    items: facts,
    sha256: createHash('sha256').update(text).digest('hex'),
    bytes,
    report: { ...report, bytes },
    fileName: `declaration ${declarationNumber}`,
    actorId: actor.userId,
    intake,
  };
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
