import { expect, test, vi } from 'vitest';
import { ApiProblem } from '../../lib/api/api-problem.ts';
import { type Send, type UploadedBatch, UploadQueue, type UploadSteps } from './upload-queue.ts';

function batchOf(id: string): UploadedBatch {
  return {
    id,
    fileName: 'a.csv',
    layout: 'canonical',
    mapping: null,
    format: 'csv',
    encoding: 'utf-8',
    status: 'loaded',
    size: 1,
    step: null,
    bytes: 1,
    rows: 0,
    accepted: 0,
    rejected: 0,
    superseded: 0,
    rejectedByCode: [],
    unknownColumns: [],
    jobId: null,
    sha256: null,
    error: null,
    seconds: 0,
    rowsPerSecond: null,
    remainingSeconds: null,
    createdBy: 'Ana',
    createdAt: '2026-01-01T00:00:00Z',
    finishedAt: null,
    duplicate: false,
  };
}

const fileOf = (name: string) => new File(['x'], name);

/** The steps of a queue around a sender; what was handed over is loaded at once. */
const stepsOf = (send: Send, more: Partial<UploadSteps> = {}): UploadSteps => ({
  send,
  follow: async ({ id }) => batchOf(id),
  giveUp: () => undefined,
  knownId: () => undefined,
  ...more,
});

/** A sender whose uploads end when the test says so. */
function heldSend() {
  const held: { readonly name: string; readonly end: () => void; readonly fail: (error: Error) => void }[] = [];
  const send: Send = (upload, file, { signal }) =>
    new Promise((resolve, reject) => {
      held.push({ name: file.name, end: () => resolve(batchOf(upload.id)), fail: reject });
      signal.addEventListener('abort', () => reject(new Error('aborted')));
    });
  return { held, send };
}

const states = (queue: UploadQueue) => queue.uploads().map((upload) => upload.state);

test('files go one after another in the order given', async () => {
  const { held, send } = heldSend();
  const queue = new UploadQueue(stepsOf(send));
  queue.add([fileOf('declarations.csv'), fileOf('outcomes.csv')], 'auto');
  expect(states(queue)).toEqual(['sending', 'waiting']);
  held[0]?.end();
  await vi.waitFor(() => expect(states(queue)).toEqual(['done', 'sending']));
  expect(held.map(({ name }) => name)).toEqual(['declarations.csv', 'outcomes.csv']);
});

test('a file that is refused does not hold up the next', async () => {
  const { held, send } = heldSend();
  const queue = new UploadQueue(stepsOf(send));
  queue.add([fileOf('a.csv'), fileOf('b.csv')], 'auto');
  const problem = new ApiProblem('wrong_header', 'Wrong header', 422);
  held[0]?.fail(problem);
  await vi.waitFor(() => expect(states(queue)).toEqual(['failed', 'sending']));
  expect(queue.uploads()[0]?.error).toBe(problem);
});

test('a cancelled upload stays cancelled, whatever the request then says', async () => {
  const { held, send } = heldSend();
  const queue = new UploadQueue(stepsOf(send));
  queue.add([fileOf('a.csv'), fileOf('b.csv')], 'auto');
  queue.cancel(queue.uploads()[0]?.id ?? '');
  held[0]?.end();
  await vi.waitFor(() => expect(states(queue)).toEqual(['cancelled', 'sending']));
});

test('what was cancelled while it waited is never sent', async () => {
  const { held, send } = heldSend();
  const queue = new UploadQueue(stepsOf(send));
  queue.add([fileOf('a.csv'), fileOf('b.csv'), fileOf('c.csv')], 'auto');
  queue.cancel(queue.uploads()[1]?.id ?? '');
  held[0]?.end();
  await vi.waitFor(() => expect(states(queue)).toEqual(['done', 'cancelled', 'sending']));
  expect(held.map(({ name }) => name)).toEqual(['a.csv', 'c.csv']);
});

test('only what has ended can be dismissed', async () => {
  const { held, send } = heldSend();
  const queue = new UploadQueue(stepsOf(send));
  queue.add([fileOf('a.csv')], 'auto');
  const id = queue.uploads()[0]?.id ?? '';
  queue.dismiss(id);
  expect(states(queue)).toEqual(['sending']);
  held[0]?.end();
  await vi.waitFor(() => expect(states(queue)).toEqual(['done']));
  queue.dismiss(id);
  expect(queue.uploads()).toEqual([]);
});

test('listeners hear of progress', () => {
  const send: Send = (_upload, _file, { onSent }) => {
    onSent(7);
    return new Promise(() => undefined);
  };
  const queue = new UploadQueue(stepsOf(send));
  const heard: number[] = [];
  queue.subscribe(() => heard.push(queue.uploads()[0]?.sent ?? -1));
  queue.add([fileOf('a.csv')], 'kcs');
  expect(heard).toContain(7);
});

test('the next file goes while the one before is loaded', async () => {
  const { held, send } = heldSend();
  const queue = new UploadQueue(stepsOf(send, { follow: () => new Promise(() => undefined) }));
  queue.add([fileOf('a.csv'), fileOf('b.csv')], 'auto');
  held[0]?.end();
  await vi.waitFor(() => expect(states(queue)).toEqual(['loading', 'sending']));
});

test('a paused upload lets the next one go, and is gone on with where it stopped', async () => {
  const { held, send } = heldSend();
  const queue = new UploadQueue(stepsOf(send));
  queue.add([fileOf('a.csv'), fileOf('b.csv')], 'auto');
  const id = queue.uploads()[0]?.id ?? '';
  queue.pause(id);
  await vi.waitFor(() => expect(states(queue)).toEqual(['paused', 'sending']));
  queue.goOn(id);
  expect(states(queue)).toEqual(['waiting', 'sending']);
  held[1]?.end();
  await vi.waitFor(() => expect(states(queue)).toEqual(['sending', 'done']));
  expect(queue.uploads()[0]).toMatchObject({ id, isKnown: true });
});

test('a file that was begun before keeps its id, and is not taken twice', () => {
  const { send } = heldSend();
  const known = '5d32d4ba-2bee-4131-971c-02322e474499';
  const queue = new UploadQueue(stepsOf(send, { knownId: () => known }));
  queue.add([fileOf('a.csv')], 'auto');
  queue.add([fileOf('a.csv')], 'auto');
  expect(queue.uploads()).toMatchObject([{ id: known, isKnown: true }]);
});

test('what is cancelled at any moment is given up', async () => {
  const { held, send } = heldSend();
  const given: string[] = [];
  const giveUp = ({ fileName }: { readonly fileName: string }) => given.push(fileName);
  const queue = new UploadQueue(stepsOf(send, { follow: () => new Promise(() => undefined), giveUp }));
  queue.add([fileOf('a.csv'), fileOf('b.csv'), fileOf('c.csv')], 'auto');
  held[0]?.end();
  await vi.waitFor(() => expect(states(queue)).toEqual(['loading', 'sending', 'waiting']));
  for (const { id } of queue.uploads()) queue.cancel(id);
  expect(states(queue)).toEqual(['cancelled', 'cancelled', 'cancelled']);
  expect(given).toEqual(['a.csv', 'b.csv', 'c.csv']);
});
