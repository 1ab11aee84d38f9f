import { randomUUID } from 'node:crypto';
import { linkSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { TidewaiterError } from '@tidewaiter/domain';

const patience = 180_000;

/**
 * Does the work while no other process does, on this file name. The lock is the highest-numbered file: it is taken by
 * making the next number, which only one process can, and the highest is never removed, so a lock left by a killed
 * process is passed over without the usual race of two processes that both remove it.
 */
export async function withLock<T>(file: string, work: () => Promise<T>): Promise<T> {
  const held = await take(file);
  try {
    return await work();
  } finally {
    writeFileSync(held, '');
  }
}

async function take(file: string): Promise<string> {
  const started = Date.now();
  for (;;) {
    const highest = numbers(file).at(-1) ?? 0;
    if (highest === 0 || !isHeld(`${file}.${highest}`)) {
      const mine = highest + 1;
      if (make(`${file}.${mine}`)) {
        const now = numbers(file);
        if (now.at(-1) === mine) {
          for (const older of now.slice(0, -1)) rmSync(`${file}.${older}`, { force: true });
          return `${file}.${mine}`;
        }
        rmSync(`${file}.${mine}`, { force: true });
      }
    }
    if (Date.now() - started > patience) {
      throw new TidewaiterError('unavailable', `Another process has held ${file} for three minutes. Is it stuck?`);
    }
    await sleep(20 + Math.random() * 30);
  }
}

function numbers(file: string): number[] {
  const prefix = `${basename(file)}.`;
  return readdirSync(dirname(file))
    .filter((name) => name.startsWith(prefix))
    .map((name) => Number(name.slice(prefix.length)))
    .filter(Number.isInteger)
    .sort((a, b) => a - b);
}

/** Makes the file with its content in one step; false when another process was first. */
function make(file: string): boolean {
  const draft = join(dirname(file), `.${basename(file)}.${randomUUID()}`);
  writeFileSync(draft, `${process.pid} ${startOf(process.pid)}`, { mode: 0o600 });
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

function isHeld(file: string): boolean {
  let content: string;
  try {
    content = readFileSync(file, 'utf8');
  } catch {
    return false;
  }
  const [pid, start = ''] = content.split(' ');
  if (pid === undefined || pid === '') return false;
  try {
    process.kill(Number(pid), 0);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return false;
  }
  return startOf(Number(pid)) === start;
}

/** When the process began, as Linux tells it: after a reboot another process may bear the same number. */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}
