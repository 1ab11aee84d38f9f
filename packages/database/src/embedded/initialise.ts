import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type Account, accountFor } from './account.ts';
import { embeddedBinaries } from './binaries.ts';
import { embeddedFailure } from './failure.ts';
import type { EmbeddedPaths } from './paths.ts';
import { runAs } from './run-as.ts';

/** Makes the cluster beside its place and then renames it, so that it is there whole or not at all. */
export function initialise(paths: EmbeddedPaths, user: string, password: string, durable: boolean): void {
  if (existsSync(paths.cluster)) return;
  const parent = dirname(paths.cluster);
  const prefix = `${basename(paths.cluster)}.initialising-`;
  for (const left of readdirSync(parent)) {
    if (left.startsWith(prefix)) rmSync(join(parent, left), { recursive: true, force: true });
  }
  const account = accountFor(null);
  const draft = join(parent, `${prefix}${process.pid}`);
  const passwordFile = `${draft}.password`;
  try {
    mkdirSync(draft, { mode: 0o700 });
    writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
    give(account, draft, passwordFile);
    runInitdb(account, draft, user, passwordFile, durable);
    rmSync(passwordFile);
    renameSync(draft, paths.cluster);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    rmSync(passwordFile, { force: true });
    throw error;
  }
}

function runInitdb(account: Account, cluster: string, user: string, passwordFile: string, durable: boolean): void {
  const { initdb, postgres } = embeddedBinaries();
  const command = runAs(
    account,
    initdb,
    [
      `--pgdata=${cluster}`,
      `--username=${user}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
      '--data-checksums',
      ...(durable ? [] : ['--no-sync']),
    ],
    [postgres, cluster],
  );
  const result = spawnSync(command.file, command.args, { ...command.options, encoding: 'utf8' });
  if (result.status !== 0) {
    throw embeddedFailure('The database could not be created', `${result.stderr ?? ''}${result.error?.message ?? ''}`);
  }
}

function give(account: Account, ...paths: string[]): void {
  if (account === null) return;
  for (const path of paths) chownSync(path, account.uid, account.gid);
}
