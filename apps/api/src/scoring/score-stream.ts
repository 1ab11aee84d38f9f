import type { CopiedSelection, FactBytes } from '@tidewaiter/database';
import { TidewaiterError } from '@tidewaiter/domain';
import { ahead } from './ahead.ts';
import type { ChunkNumbers } from './chunk-memory.ts';
import type { KeptPast } from './feature-stage.ts';
import type { FeatureAnswer, FeatureQuestion } from './feature-thread.ts';
import type { ModelAnswer, ModelQuestion } from './model-thread.ts';
import { type LaneRules, rowsToExplain, selectChunk, withReasons } from './select-chunk.ts';
import { Thread } from './thread.ts';
import { type Timed, waited } from './waited.ts';

export interface ScoreStream {
  readonly artefact: Uint8Array;
  readonly rules: LaneRules;
  /** A past to go on from, and when to keep it again (days since 1970-01-01, ascending). */
  readonly kept: Uint8Array | null;
  readonly keepAt: readonly number[];
  /** Facts that follow on the kept past, or all facts where it could not be read. */
  readonly facts: (isKept: boolean) => AsyncIterable<FactBytes>;
  readonly keep: (past: KeptPast) => void;
  readonly timed?: Timed;
  readonly signal: AbortSignal;
}

type Features = Thread<FeatureQuestion, FeatureAnswer>;
type ModelThread = Thread<ModelQuestion, ModelAnswer>;

type Chunk = FeatureAnswer['chunks'][number];

/** Selections of the wanted items of some whole days; the days are counted since 1970-01-01. */
export interface SelectedDays {
  readonly selections: readonly CopiedSelection[];
  readonly firstDay: number;
  readonly lastDay: number;
}

/** Chunks whose features are written, and as many that are scored, while the lanes of one are selected and written. */
const chunksAhead = 2;

/**
 * Selections of the wanted items of streamed facts, some whole days at a time. Features are written in one thread and
 * scored in another, while lanes are selected here; each is at most a few steps ahead, so any number of facts passes in
 * flat memory. Ending early, or the signal, ends both threads at once.
 */
export async function* scoreStream(work: ScoreStream): AsyncGenerator<SelectedDays> {
  const features: Features = new Thread('feature-thread');
  const model: ModelThread = new Thread('model-thread');
  const stop = () => void Promise.all([features.end(), model.end()]);
  work.signal.addEventListener('abort', stop, { once: true });
  try {
    const { revenueWeight } = work.rules.plan;
    const opening = model.ask({ ask: 'open', artefact: work.artefact, revenueWeight });
    const isKept = await openPast(features, work).finally(() => opening.catch(() => undefined));
    await opening;
    const read: ChunkNumbers[] = [];
    const chunks = chunksOf(ahead(answers(features, work.facts(isKept), read), 1), work);
    for await (const { numbers, days } of selections(model, ahead(chunks, chunksAhead, work.timed), work)) {
      read.push(numbers);
      yield days;
    }
  } catch (error) {
    work.signal.throwIfAborted();
    throw error;
  } finally {
    work.signal.removeEventListener('abort', stop);
    await Promise.all([features.end(), model.end()]);
  }
}

/** Whether the kept past is there and could be read; else the features begin with nothing. */
async function openPast(features: Features, { kept, keepAt, rules }: ScoreStream): Promise<boolean> {
  const { criteria } = rules;
  try {
    await features.ask({ ask: 'open', options: { kept, keepAt, criteria } });
    return kept !== null;
  } catch (error) {
    if (!(error instanceof TidewaiterError) || error.code !== 'artefact_damaged') throw error;
    await features.ask({ ask: 'open', options: { keepAt, criteria } });
    return false;
  }
}

async function* answers(
  features: Features,
  facts: AsyncIterable<FactBytes>,
  read: ChunkNumbers[],
): AsyncGenerator<FeatureAnswer> {
  for await (const { kind, bytes: given } of facts) {
    const bytes = new Uint8Array(given);
    const question = kind === 'carried' ? { ask: kind, bytes } : { ask: kind, bytes, givenBack: read.splice(0) };
    yield await features.ask(question, [bytes.buffer]);
  }
  yield await features.ask({ ask: 'finish' });
}

async function* chunksOf(
  answered: AsyncGenerator<FeatureAnswer>,
  { keep, signal }: ScoreStream,
): AsyncGenerator<Chunk> {
  for await (const { chunks, keeps } of answered) {
    signal.throwIfAborted();
    for (const kept of keeps) keep(kept);
    yield* chunks;
  }
}

interface Asked extends Chunk {
  readonly answer: Promise<ModelAnswer>;
}

/** Selected days, with the numbers that nobody reads from then on. */
interface Selected {
  readonly numbers: ChunkNumbers;
  readonly days: SelectedDays;
}

async function* selections(
  model: ModelThread,
  chunks: AsyncGenerator<Chunk>,
  work: ScoreStream,
): AsyncGenerator<Selected> {
  const asked: Asked[] = [];
  for await (const chunk of chunks) {
    asked.push(askScores(model, chunk));
    const first = asked.length > chunksAhead ? asked.shift() : undefined;
    if (first) yield await selectedDays(model, first, work);
  }
  for (const last of asked) yield await selectedDays(model, last, work);
}

function askScores(model: ModelThread, { entries, numbers }: Chunk): Asked {
  const answer = model.ask({ ask: 'score', numbers });
  answer.catch(() => undefined);
  return { entries, numbers, answer };
}

async function selectedDays(
  model: ModelThread,
  { entries, numbers, answer }: Asked,
  { rules, timed, signal }: ScoreStream,
): Promise<Selected> {
  signal.throwIfAborted();
  const { scores } = await waited(timed, 'model', answer);
  if (!scores) throw new TidewaiterError('internal', 'A chunk of features came back without scores.');
  const began = performance.now();
  const selections = selectChunk(entries, scores, rules);
  timed?.('lanes', (performance.now() - began) / 1000);
  const rows = rowsToExplain(selections);
  const { reasons } = await waited(timed, 'reasons', model.ask({ ask: 'explain', rows }));
  const days = {
    selections: withReasons(selections, rows, reasons),
    firstDay: entries.registrationDays[0] ?? Number.NaN,
    lastDay: entries.registrationDays.at(-1) ?? Number.NaN,
  };
  return { numbers, days };
}
