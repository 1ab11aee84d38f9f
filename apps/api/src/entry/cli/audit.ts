import { verifyAudit } from '@tidewaiter/database';
import { TidewaiterError } from '@tidewaiter/domain';
import { Command } from 'commander';
import { withContext } from './run-command.ts';

/** `audit verify`: follows the hash chain; fails where it is broken. */
export function auditCommand(): Command {
  const audit = new Command('audit').description('the audit of who did what');
  audit
    .command('verify')
    .description('follow the hash chain from its first entry; exit 1 where it is broken')
    .action(
      withContext(async ({ database }) => {
        const answer = await verifyAudit(database);
        if (!answer.intact) {
          throw new TidewaiterError(
            'conflict',
            `The audit is broken at entry ${answer.brokenAt}: it does not follow from the one before it.`,
          );
        }
        return { answer, lines: [`${answer.entries} entries, the chain is intact.`] };
      }),
    );
  return audit;
}
