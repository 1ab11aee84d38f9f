import { type Account, canReach } from './account.ts';

export type Command = { file: string; args: string[]; options: { uid?: number; gid?: number; env: NodeJS.ProcessEnv } };

/**
 * The command that runs a PostgreSQL program under the account. Where root keeps the project or the data in a folder that
 * only root may enter, the account is lent the one capability that it needs to get there.
 */
export function runAs(account: Account, file: string, args: string[], paths: readonly string[]): Command {
  // The user's own PG* settings are meant for clients and would be obeyed by the server as well.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('PG')));
  const clean = { ...env, LC_ALL: 'C', LC_MESSAGES: 'C', TZ: 'UTC' };
  if (account === null) return { file, args, options: { env: clean } };
  if (process.platform !== 'linux' || [file, ...paths].every((path) => canReach(account, path))) {
    return { file, args, options: { ...account, env: clean } };
  }
  const lend = [
    `--reuid=${account.uid}`,
    `--regid=${account.gid}`,
    '--clear-groups',
    '--securebits=+no_setuid_fixup',
    '--inh-caps=+dac_override',
    '--ambient-caps=+dac_override',
  ];
  return { file: 'setpriv', args: [...lend, '--', file, ...args], options: { env: clean } };
}
