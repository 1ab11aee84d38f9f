import type { CopiedSelection, FactBytes } from '@tidewaiter/database';
import { TidewaiterError } from '@tidewaiter/domain';
import { ahead } from './ahead.ts';
import type { ChunkNumbers } from './chunk-memory.ts';
import type { KeptPast } from './feature-stage.ts';
import type { FeatureAnswer, FeatureQuestion } from './feature-thread.ts';
import { pieceAt } from './json-pieces.ts';
import type { ModelAnswer, ModelQuestion } from './model-thread.ts';
import { type LaneRules, rowsToExplain, selectChunk, type Unexplained, withReasons } from './select-chunk.ts';
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
  readonly keep: (past: KeptPast) => Promise<void>;
  readonly timed?: Timed;
  readonly signal: AbortSignal;
}

type Features = Thread<FeatureQuestion, FeatureAnswer>;
type ModelThread = Thread<ModelQuestion, ModelAnswer>;

type Chunk = FeatureAnswer['chunks'][number];

/** Selections of the wanted items of some whole days; the days are counted since 1970-01-01. */
export interface SelectedDays {
  readonly selections: readonly CopiedSelection<Uint8Array>[];
  readonly firstDay: number;
  readonly lastDay: number;
}

/** How far each stage is ahead of the next one, so that no thread waits for a question while another works. */
const stepsAhead = 1;

/** Questions about facts that wait for the features' thread; not every one is answered with a chunk. */
const questionsAhead = 2;

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
    // Opened while the first facts are read: what is asked of it before waits for that.
    const opening = asked(model.ask({ ask: 'open', artefact: work.artefact, revenueWeight }));
    const isKept = await openPast(features, work);
    const read: ChunkNumbers[] = [];
    const questions = ahead(askedFeatures(features, work.facts(isKept), read), questionsAhead);
    const chunks = ahead(chunksOf(questions, work), stepsAhead);
    const scored = ahead(askedScores(model, opening, chunks), stepsAhead);
    for await (const { selections, rows, chunk, answer } of ahead(selected(model, scored, work), stepsAhead)) {
      const { reasons } = await waited(work.timed, 'reasons', answer);
      read.push(chunk.numbers);
      const days = chunk.entries.registrationDays;
      yield {
        selections: withReasons(selections, rows, (at) => pieceAt(reasons, at)),
        firstDay: days[0] ?? Number.NaN,
        lastDay: days.at(-1) ?? Number.NaN,
      };
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

/** What a thread was asked, whose answer is still to come. */
interface Asked<Answer> {
  readonly answer: Promise<Answer>;
}

function asked<Answer>(answer: Promise<Answer>): Asked<Answer> {
  // Whoever comes to it is told.
  answer.catch(() => undefined);
  return { answer };
}

async function* askedFeatures(
  features: Features,
  facts: AsyncIterable<FactBytes>,
  read: ChunkNumbers[],
): AsyncGenerator<Asked<FeatureAnswer>> {
  for await (const { kind, bytes } of facts) {
    const question = kind === 'carried' ? { ask: kind, bytes } : { ask: kind, bytes, givenBack: read.splice(0) };
    yield asked(features.ask(question, [bytes.buffer]));
  }
  yield asked(features.ask({ ask: 'finish' }));
}

async function* chunksOf(
  questions: AsyncGenerator<Asked<FeatureAnswer>>,
  { keep, signal, timed }: ScoreStream,
): AsyncGenerator<Chunk> {
  for await (const { answer } of questions) {
    const { chunks, keeps } = await waited(timed, 'features', answer);
    signal.throwIfAborted();
    for (const kept of keeps) await keep(kept);
    yield* chunks;
  }
}

interface Scored extends Asked<ModelAnswer> {
  readonly chunk: Chunk;
}

async function* askedScores(
  model: ModelThread,
  opening: Asked<ModelAnswer>,
  chunks: AsyncGenerator<Chunk>,
): AsyncGenerator<Scored> {
  await opening.answer;
  for await (const chunk of chunks) yield { chunk, ...asked(model.ask({ ask: 'score', numbers: chunk.numbers })) };
}

/** Selections, and the rows whose reasons were asked for. */
interface Selected extends Scored {
  readonly selections: Unexplained[];
  readonly rows: readonly number[];
}

async function* selected(
  model: ModelThread,
  scored: AsyncGenerator<Scored>,
  { rules, timed, signal }: ScoreStream,
): AsyncGenerator<Selected> {
  for await (const { chunk, answer } of scored) {
    const { scores } = await waited(timed, 'model', answer);
    signal.throwIfAborted();
    if (!scores) throw new TidewaiterError('internal', 'A chunk of features came back without scores.');
    const began = performance.now();
    const selections = selectChunk(chunk.entries, scores, rules);
    timed?.('lanes', (performance.now() - began) / 1000);
    const rows = rowsToExplain(selections);
    yield { chunk, selections, rows, ...asked(model.ask({ ask: 'explain', rows })) };
  }
}
