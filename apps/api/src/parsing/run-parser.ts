import type { MessagePort } from 'node:worker_threads';
import { buffersOf } from '@tidewaiter/database/copy-format';
import { TidewaiterError } from '@tidewaiter/domain';
import type { FromParser, ParserData, ToParser } from './messages.ts';
import type { ParseRequest } from './parse-request.ts';
import { type ParsedPortions, parsedPortions } from './parsed-portions.ts';

/** What a parsing thread does: waits to hear how to parse, asks for bytes, sends a portion for each that is wanted, then the report or why not. */
export async function runParser(port: MessagePort, { size }: ParserData): Promise<void> {
  const tell = (message: FromParser, buffers: ArrayBuffer[] = []) => port.postMessage(message, buffers);
  const answers = new Map<number, (bytes: Uint8Array) => void>();
  let parsed: ParsedPortions | null = null;
  let asked = 0;
  let wanted = 0;
  let wake: () => void = () => undefined;
  let waited = 0;
  let begin: (request: ParseRequest) => void = () => undefined;
  const request = new Promise<ParseRequest>((resolve) => {
    begin = resolve;
  });

  port.on('message', (message: ToParser) => {
    switch (message.kind) {
      case 'begin':
        begin(message.request);
        break;
      case 'bytes':
        answers.get(message.asked)?.(message.bytes);
        answers.delete(message.asked);
        break;
      case 'more':
        wanted += 1;
        wake();
        break;
      case 'reuse':
        parsed?.reuse(message.memory);
        break;
    }
  });

  async function waiting<T>(event: Promise<T>): Promise<T> {
    const from = performance.now();
    const result = await event;
    waited += performance.now() - from;
    return result;
  }
  function read(from: number, to: number): Promise<Uint8Array> {
    asked += 1;
    const number = asked;
    tell({ kind: 'read', asked: number, from, to });
    return waiting(new Promise((resolve) => answers.set(number, resolve)));
  }

  const began = performance.now();
  try {
    parsed = parsedPortions({ size, read }, await waiting(request));
    for await (const ready of parsed.portions) {
      if (wanted === 0) {
        await waiting(
          new Promise<void>((resolve) => {
            wake = resolve;
          }),
        );
      }
      wanted -= 1;
      tell({ kind: 'portion', parsed: ready }, buffersOf(ready.portion));
    }
    tell({ kind: 'end', report: parsed.report(), busySeconds: (performance.now() - began - waited) / 1000 });
  } catch (error) {
    if (!(error instanceof TidewaiterError)) throw error;
    tell({ kind: 'refused', code: error.code, message: error.message, details: error.details });
  }
}
