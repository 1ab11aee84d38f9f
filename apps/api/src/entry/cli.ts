#!/usr/bin/env node
import { Command, CommanderError, Option } from 'commander';
import { auditCommand } from './cli/audit.ts';
import { benchCommand } from './cli/bench.ts';
import { evaluateCommand } from './cli/evaluate.ts';
import { exportCommand } from './cli/export.ts';
import { ingestCommand } from './cli/ingest.ts';
import { keyCommand } from './cli/key.ts';
import { mappingCommand } from './cli/mapping.ts';
import { exitCodes } from './cli/output.ts';
import { pseudonymsCommand } from './cli/pseudonyms.ts';
import { qualityCommand } from './cli/quality.ts';
import { scoreCommand } from './cli/score.ts';
import { simulateCommand } from './cli/simulate.ts';
import { trainCommand } from './cli/train.ts';
import { userCommand } from './cli/user.ts';
import { walkForwardCommand } from './cli/walk-forward.ts';

const json = () => new Option('--json', 'print one JSON document on stdout and nothing else');

function withJson(command: Command): Command {
  if (command.commands.length === 0) command.addOption(json());
  command.commands.forEach(withJson);
  return command.exitOverride();
}

const program = new Command('tidewaiter')
  .description(
    'Customs risk analytics on the command line. Works on DATABASE_URL, or on the embedded Postgres in TIDEWAITER_DATA.',
  )
  .exitOverride();

for (const command of [
  ingestCommand(),
  qualityCommand(),
  trainCommand(),
  scoreCommand(),
  mappingCommand(),
  exportCommand(),
  evaluateCommand(),
  walkForwardCommand(),
  simulateCommand(),
  benchCommand(),
  userCommand(),
  keyCommand(),
  pseudonymsCommand(),
  auditCommand(),
])
  program.addCommand(withJson(command));

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof CommanderError)) throw error;
  process.exitCode = error.exitCode === 0 ? exitCodes.done : exitCodes.wrongUse;
}
// Prisma's engine leaves a timer behind after the first migration; what was printed is out, so nothing is left to wait for.
process.stdout.write('', () => process.exit());
