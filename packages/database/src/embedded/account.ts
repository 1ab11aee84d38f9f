import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { dirname } from 'node:path';

/** The operating-system account that PostgreSQL runs under; null when it is simply ours. */
export type Account = { uid: number; gid: number } | null;

/** PostgreSQL refuses to run as root, so root lends it an account that holds nothing: postgres, else nobody. */
export function accountFor(existingCluster: string | null): Account {
  if (process.getuid?.() !== 0) return null;
  if (existingCluster !== null) {
    const { uid, gid } = statSync(existingCluster);
    if (uid !== 0) return { uid, gid };
  }
  return lookUp('postgres') ?? lookUp('nobody') ?? { uid: 65_534, gid: 65_534 };
}

function lookUp(name: string): Account {
  try {
    const ask = (flag: string) => Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: 'pipe' }));
    return { uid: ask('-u'), gid: ask('-g') };
  } catch {
    return null;
  }
}

/** Whether the account may enter every folder above the path, by the permission bits. */
export function canReach(account: NonNullable<Account>, path: string): boolean {
  const folder = dirname(path);
  const { mode, uid, gid } = statSync(folder);
  const bit = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001;
  return (mode & bit) !== 0 && (folder === path || folder === dirname(folder) || canReach(account, folder));
}
