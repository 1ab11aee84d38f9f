import { officeCodeSchema, type Role, roleSchema } from '@tidewaiter/domain';
import { Command } from 'commander';
import { z } from 'zod';
import { systemActor } from '../../access/actor.ts';
import { addUser } from '../../use-cases/add-user.ts';
import { readBy } from './options.ts';
import { withContext } from './run-command.ts';

interface UserOptions {
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly national?: boolean;
  readonly office?: readonly string[];
}

/** `user add`: adds a user and prints the link with which they sign in once. */
export function userCommand(): Command {
  const user = new Command('user').description('users');
  user
    .command('add')
    .description('add a user; prints a link with which they sign in once')
    .requiredOption('--name <name>', 'name')
    .requiredOption('--email <email>', 'e-mail address', readBy(z.email().max(200)))
    .requiredOption('--role <role>', `one of ${roleSchema.options.join(', ')}`, readBy(roleSchema))
    .option('--national', 'sees all offices')
    .option('--office <codes...>', 'customs offices that they see')
    .action(
      withContext<UserOptions>(async (context, { name, email, role, national = false, office = [] }) => {
        const officeCodes = office.map((code) => officeCodeSchema.parse(code));
        const added = await addUser(context, systemActor, { name, email, role, national, officeCodes });
        return {
          answer: { user: added.user.id, email, role, signInLink: added.signInLink, expiresAt: added.expiresAt },
          lines: [`Added ${name} (${role}). Sign in once, within 24 hours: ${added.signInLink}`],
        };
      }),
    );
  return user;
}
