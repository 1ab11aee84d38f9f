import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { root } from './root.ts';

export interface Product {
  readonly address: string;
  /** One-time links by what they are for, as the product printed them. */
  readonly links: ReadonlyMap<string, string>;
  /** Asks it to end, and fails where it does not end well. */
  readonly stop: () => Promise<void>;
}

interface StartOptions {
  readonly demo?: { readonly items: number };
  /** Label of the last link that is waited for. */
  readonly until: string;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no free port was found');
  return address.port;
}

/** Starts the product that was built, on an empty database in a folder of its own, and waits for what it prints. */
export async function startProduct({ demo, until }: StartOptions): Promise<Product> {
  const data = await mkdtemp(path.join(tmpdir(), 'tidewaiter-e2e-'));
  const environment = { ...process.env };
  // The tests look at a product on its own database, whatever surrounds them.
  for (const name of ['DATABASE_URL', 'TIDEWAITER_URL', 'TIDEWAITER_SECRET']) delete environment[name];
  const child = spawn(process.execPath, ['apps/api/dist/entry/server.js', ...(demo === undefined ? [] : ['--demo'])], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...environment,
      PORT: String(await freePort()),
      TIDEWAITER_DATA: path.join(data, 'data'),
      ...(demo === undefined ? {} : { TIDEWAITER_DEMO_ITEMS: String(demo.items) }),
    },
  });
  const ended = once(child, 'exit');
  const printed: string[] = [];
  const links = new Map<string, string>();
  let address = '';
  const isReady = new Promise<void>((resolve) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      printed.push(line);
      address = /^Tidewaiter is at (\S+)$/.exec(line)?.[1] ?? address;
      const [, label, link] = /^\s*(.*?):?\s+(http\S+\?token=\S+)$/.exec(line) ?? [];
      if (label !== undefined && link !== undefined) links.set(label, link);
      if (label?.startsWith(until) === true) resolve();
    });
  });
  createInterface({ input: child.stderr }).on('line', (line) => printed.push(line));
  const first = await Promise.race([isReady.then(() => 'ready' as const), ended]);
  if (first !== 'ready') {
    await rm(data, { recursive: true, force: true });
    throw new Error(`The product ended while it started:\n${printed.join('\n')}`);
  }
  const stop = async () => {
    child.kill('SIGTERM');
    const [code, signal] = await ended;
    await rm(data, { recursive: true, force: true });
    if (code !== 0) throw new Error(`The product ended with ${code ?? signal}:\n${printed.slice(-40).join('\n')}`);
  };
  return { address, links, stop };
}
