import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { TidewaiterError } from '@tidewaiter/domain';

const program = fileURLToPath(new URL('./simulate-to-file.js', import.meta.url));

/** Simulates so many canonical files that follow each other in time, each of so many items; answers where they are. */
export async function makeFiles(
  folder: string,
  files: number,
  items: number,
  signal: AbortSignal,
): Promise<readonly string[]> {
  const whole = path.join(folder, 'whole.csv');
  const maker = spawn(process.execPath, [program, `${files * items}`, whole], { signal, stdio: 'inherit' });
  const [exitCode] = await once(maker, 'close');
  if (exitCode !== 0) throw new TidewaiterError('unavailable', `The simulator ended with ${exitCode}.`);
  if (files === 1) return [whole];
  const parts = await split(whole, folder, items);
  await rm(whole);
  return parts;
}

async function split(whole: string, folder: string, items: number): Promise<readonly string[]> {
  const parts: string[] = [];
  let header: string | null = null;
  let row = 0;
  let out = createWriteStream(path.join(folder, 'nothing'));
  for await (const line of createInterface({ input: createReadStream(whole), crlfDelay: Number.POSITIVE_INFINITY })) {
    if (header === null) {
      header = line;
      continue;
    }
    if (row % items === 0) {
      out.end();
      const part = path.join(folder, `part-${parts.length + 1}.csv`);
      parts.push(part);
      out = createWriteStream(part);
      out.write(`${header}\n`);
    }
    row += 1;
    if (!out.write(`${line}\n`)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
  return parts;
}
