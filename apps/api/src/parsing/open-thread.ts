import { ReadableStream } from 'node:stream/web';
import { Worker } from 'node:worker_threads';
import type { Portion } from '@tidewaiter/database/copy-format';
import { TidewaiterError } from '@tidewaiter/domain';
import type { BatchFile, BatchReport } from '@tidewaiter/ingestion';
import type { FromParser, ParserData, ToParser } from './messages.ts';
import type { ParseRequest } from './parse-request.ts';
import type { ParsedPortion } from './parsed-portions.ts';

/** Portions that wait for their COPY beside the one that is being parsed. */
const waiting = 1;

/** A thread that is to parse a file; it starts at once, and waits to hear how. */
export interface ParsingThread {
  /** Leaving the portions early, or the signal, ends the thread. */
  readonly parse: (request: ParseRequest, signal: AbortSignal) => ParsedInThread;
  readonly close: () => void;
}

interface ParsedInThread {
  readonly portions: ReadableStream<ParsedPortion>;
  readonly report: () => BatchReport;
  /** Gives back the memory of a portion that was copied. */
  readonly reuse: (portion: Portion) => void;
  /** Seconds in which the thread was parsing, not waiting. */
  readonly busySeconds: () => number;
}

/** Starts a thread beside the COPY. It asks for the bytes as it needs them, and is not more than some portions ahead. */
export function openThread(file: BatchFile): ParsingThread {
  const worker = new Worker(program, {
    workerData: { size: file.size } satisfies ParserData,
    execArgv: [],
    resourceLimits: { maxYoungGenerationSizeMb: 24 },
  });
  // A thread may die before anyone takes its portions: whoever comes later is told, rather than wait for ever.
  let died: unknown = null;
  worker.on('error', (error) => {
    died ??= error;
  });
  worker.on('exit', (code) => {
    died ??= endedWith(code);
  });
  return {
    parse: (request, signal) => parseIn(worker, file, request, signal, () => died),
    close: () => void worker.terminate(),
  };
}

/** Throws into `portions` what `readBatch` throws, or the reason of the signal. */
function parseIn(
  worker: Worker,
  file: BatchFile,
  request: ParseRequest,
  signal: AbortSignal,
  died: () => unknown,
): ParsedInThread {
  const tell = (message: ToParser) => worker.postMessage(message);
  let end: Extract<FromParser, { kind: 'end' }> | null = null;

  async function answer({ asked, from, to }: Extract<FromParser, { kind: 'read' }>): Promise<void> {
    tell({ kind: 'bytes', asked, bytes: await file.read(from, to) });
  }

  const portions = new ReadableStream<ParsedPortion>(
    {
      start: (controller) => {
        let open = true;
        const fail = (error: unknown) => {
          if (open) controller.error(error);
          stop();
        };
        const abort = () => fail(signal.reason);
        const stop = () => {
          open = false;
          signal.removeEventListener('abort', abort);
          void worker.terminate();
        };
        if (signal.aborted) return abort();
        if (died() !== null) return fail(died());
        signal.addEventListener('abort', abort, { once: true });
        worker.on('error', fail);
        worker.on('exit', (code) => fail(endedWith(code)));
        worker.on('message', (message: FromParser) => {
          if (!open) return;
          switch (message.kind) {
            case 'read':
              answer(message).catch(fail);
              break;
            case 'portion':
              controller.enqueue(message.parsed);
              break;
            case 'refused':
              fail(new TidewaiterError(message.code, message.message, message.details));
              break;
            case 'end':
              end = message;
              controller.close();
              stop();
              break;
          }
        });
        tell({ kind: 'begin', request });
      },
      pull: () => tell({ kind: 'more' }),
      cancel: async () => {
        await worker.terminate();
      },
    },
    { highWaterMark: waiting },
  );
  const ended = () => {
    if (end === null) throw new TidewaiterError('internal', 'The batch has not been read to its end.');
    return end;
  };
  return {
    portions,
    report: () => ended().report,
    reuse: ({ items: { bytes } }) => {
      if (bytes.buffer instanceof ArrayBuffer) {
        worker.postMessage({ kind: 'reuse', memory: bytes.buffer } satisfies ToParser, [bytes.buffer]);
      }
    },
    busySeconds: () => ended().busySeconds,
  };
}

const endedWith = (code: number) => new Error(`the parsing thread ended with ${code}`);

// The built program, also where this runs from its source.
const program = new URL('../../dist/entry/parser.js', import.meta.url);
