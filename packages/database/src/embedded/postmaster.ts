import { execFileSync } from 'node:child_process';
import { readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';

export type Postmaster = { pid: number; port: number };

/** What postmaster.pid says; the process may be gone. Null when there is no such file. */
export function readPostmaster(cluster: string): Postmaster | null {
  let lines: string[];
  try {
    lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return null;
  }
  const [pid, directory, , port] = lines;
  // A copy of a data directory carries the file of its original.
  const isCopy = directory !== undefined && directory !== '' && !samePath(directory, cluster);
  return { pid: isCopy ? 0 : Number(pid ?? 0), port: Number(port ?? 0) };
}

/** Whether the process lives and is the server of this cluster, not another that got its number. */
export function isServerOf(cluster: string, pid: number): boolean {
  if (!(pid > 0)) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return false;
  }
  const command = commandOf(pid);
  return command === null || (command.includes('postgres') && command.includes(cluster));
}

/** Null where it cannot be known. */
function commandOf(pid: number): string | null {
  if (process.platform === 'win32') return null;
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  } catch {
    return '';
  }
}

function samePath(a: string, b: string): boolean {
  try {
    return realpathSync(a) === realpathSync(b);
  } catch {
    return false;
  }
}
