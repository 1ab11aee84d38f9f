import { Command } from 'commander';
import { systemActor } from '../../access/actor.ts';
import { type Rotation, rotatePseudonyms } from '../../use-cases/rotate-pseudonyms.ts';
import { withContext } from './run-command.ts';

/** `pseudonyms rotate`: re-keys every stored pseudonym by a new secret. */
export function pseudonymsCommand(): Command {
  const pseudonyms = new Command('pseudonyms').description('the stand-ins for identifiers of traders');
  pseudonyms
    .command('rotate')
    .description('re-key every stored pseudonym by a new secret; loads wait meanwhile')
    .option('--full', 'write the tables anew afterwards, so that no old pseudonym is left in their files (locks them)')
    .action(
      withContext<{ readonly full?: boolean }>(async (context, options, _, progress) => {
        const answer = await rotatePseudonyms(context, systemActor, options, progress);
        return { answer, lines: linesOf(answer) };
      }),
    );
  return pseudonyms;
}

function linesOf({ generation, items, traders, broken_criteria, older_models, seconds }: Rotation): string[] {
  const lines = [
    `${items} items re-keyed in ${seconds.toFixed(1)} s; the pseudonyms are of generation ${generation} (${traders.importer} importers, ${traders.declarant} declarants, ${traders.exporter} exporters).`,
    'Back up the secret again. Servers that have another copy of it need the new one; start servers again to end the sessions of before.',
  ];
  if (broken_criteria.length > 0) {
    lines.push(`Criteria that name a part of a pseudonym match nobody any more: ${broken_criteria.join(', ')}.`);
  }
  if (older_models.length > 0) {
    lines.push(`Models trained before know no trader any more; train again: ${older_models.join(', ')}.`);
  }
  return lines;
}
