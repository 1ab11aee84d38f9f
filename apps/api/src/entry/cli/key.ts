import { findUserByEmail } from '@tidewaiter/database';
import { TidewaiterError } from '@tidewaiter/domain';
import { Command } from 'commander';
import { z } from 'zod';
import { systemActor } from '../../access/actor.ts';
import { addKey } from '../../use-cases/add-key.ts';
import { readBy } from './options.ts';
import { withContext } from './run-command.ts';

interface KeyOptions {
  readonly name: string;
  readonly user: string;
  readonly days?: number;
}

/** `key add`: makes an API key that acts as a user; its secret is printed once. */
export function keyCommand(): Command {
  const key = new Command('key').description('API keys');
  key
    .command('add')
    .description('make an API key that acts as a user; the secret is printed once')
    .requiredOption('--name <name>', 'what it is for', readBy(z.string().trim().min(1).max(32)))
    .requiredOption('--user <email>', 'e-mail address of the user it acts as')
    .option('--days <n>', 'days until it expires (default: never)', readBy(z.coerce.number().int().min(1).max(366)))
    .action(
      withContext<KeyOptions>(async (context, { name, user: email, days }) => {
        const user = await findUserByEmail(context.database, email);
        if (!user) throw new TidewaiterError('not_found', `There is no user with the e-mail address ${email}.`);
        const { key: made, secret } = await addKey(context, systemActor, {
          name,
          userId: user.id,
          expiresInDays: days ?? null,
        });
        return {
          answer: { key: made.id, name, user: email, secret, expiresAt: made.expiresAt },
          lines: [`Key ${made.id} acts as ${email}. Its secret, shown only now: ${secret}`],
        };
      }),
    );
  return key;
}
