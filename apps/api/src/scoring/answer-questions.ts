import { parentPort, type TransferListItem } from 'node:worker_threads';
import { TidewaiterError } from '@tidewaiter/domain';

/** What a thread answers, and the buffers that it gives away with it. */
export interface Given<Answer> {
  readonly result: Answer;
  readonly moved: readonly TransferListItem[];
}

/** Answers the questions of a `Thread` one after the other, in the order in which they were asked. */
export function answerQuestions<Question, Answer>(answer: (question: Question) => Promise<Given<Answer>>): void {
  let last: Promise<void> = Promise.resolve();
  parentPort?.on('message', ({ id, question }: { readonly id: number; readonly question: Question }) => {
    last = last.then(async () => {
      try {
        const { result, moved } = await answer(question);
        parentPort?.postMessage({ id, result }, moved);
      } catch (error) {
        parentPort?.postMessage({ id, error: told(error) });
      }
    });
  });
}

function told(error: unknown): { readonly code: string; readonly message: string } {
  if (error instanceof TidewaiterError) return { code: error.code, message: error.message };
  return { code: 'internal', message: error instanceof Error ? (error.stack ?? error.message) : String(error) };
}
