import { Agent, request } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import type { Sending, Sent } from './send-evenly.ts';

// Both sides are this program.
const { url, secret, bodies, rate } = workerData as Sending;
const agent = new Agent({ keepAlive: true });
const headers = { 'content-type': 'application/json', authorization: `Bearer ${secret}` };

function send(body: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { method: 'POST', agent, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (piece: string) => {
        text += piece;
      });
      response.on('end', () => {
        if (response.statusCode === 200 || response.statusCode === 201) resolve();
        else reject(new Error(`${url} answered ${response.statusCode}: ${text.slice(0, 300)}`));
      });
    });
    asked.on('error', (error: NodeJS.ErrnoException) => {
      // A connection that was kept may be closed by the server in the very moment in which it is used again.
      if (asked.reusedSocket && error.code === 'ECONNRESET') resolve(send(body));
      else reject(error);
    });
    asked.end(body);
  });
}

const began = performance.now();
await Promise.all(
  bodies.map(async (body, at) => {
    const due = began + (1000 * at) / rate;
    await wait(Math.max(0, due - performance.now()));
    await send(body);
    // From when it should have been sent: a server that falls behind is not spared what waits for it.
    parentPort?.postMessage({ at, milliseconds: performance.now() - due } satisfies Sent);
  }),
);
agent.destroy();
