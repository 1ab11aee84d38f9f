import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';

const crew = new URL('../../../dist/trees/crew/crew.js', import.meta.url).href;
const follower = `
  const { parentPort, workerData } = require('node:worker_threads');
  import(${JSON.stringify(crew)}).then(({ followCrew }) => {
    const { turns, done } = workerData;
    parentPort.postMessage('ready');
    followCrew(turns, () => Atomics.add(done, 0, 1), () => Atomics.load(done, 1) === 1);
  });`;
const [turn, busy] = [0, 1];

test('a thread that is woken late for a turn that it has done does not do it again', async () => {
  const turns = new Int32Array(new SharedArrayBuffer(8));
  const done = new Int32Array(new SharedArrayBuffer(8));
  const worker = new Worker(follower, { eval: true, workerData: { turns, done } });
  await once(worker, 'message');
  const begin = () => {
    Atomics.store(turns, busy, 1);
    Atomics.add(turns, turn, 1);
    Atomics.notify(turns, turn);
    while (Atomics.load(turns, busy) > 0) Atomics.wait(turns, busy, 1, 5);
  };
  for (let count = 1; count <= 20; count += 1) {
    begin();
    // The call of the turn before, as a first thread makes it that was held up until now.
    for (let late = 0; late < 20; late += 1) {
      Atomics.notify(turns, turn);
      Atomics.wait(turns, busy, 0, 1);
    }
    expect(Atomics.load(done, 0)).toBe(count);
    expect(Atomics.load(turns, busy)).toBe(0);
  }
  Atomics.store(done, 1, 1);
  begin();
  await once(worker, 'exit');
});
