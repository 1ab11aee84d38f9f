import { writeFile } from 'node:fs/promises';
import { findColumnMapping, listColumnMappings } from '@tidewaiter/database';
import { Command } from 'commander';
import { systemActor } from '../../access/actor.ts';
import { createMapping, replaceMapping } from '../../use-cases/save-mapping.ts';
import { noSuchMapping } from '../../use-cases/view-mappings.ts';
import { readMapping } from './mapping-given.ts';
import { withContext } from './run-command.ts';

/** `mapping list|export|import`: column mappings that are kept. */
export function mappingCommand(): Command {
  const mapping = new Command('mapping').description('column mappings, by which files of other layouts are read');
  mapping
    .command('list')
    .description('names of the mappings that are kept')
    .action(
      withContext(async ({ database }) => {
        const mappings = (await listColumnMappings(database)).map((record) => record.mapping);
        const lines = mappings.map(
          ({ name, kind, columns }) => `${name}: ${kind}, ${Object.keys(columns).length} columns`,
        );
        return { answer: { mappings: mappings.map(({ name, kind }) => ({ name, kind })) }, lines };
      }),
    );
  mapping
    .command('export')
    .description('write a mapping as JSON')
    .argument('<name>', 'name of the mapping')
    .requiredOption('--out <file>', 'file to write')
    .action(
      withContext<{ readonly out: string }>(async ({ database }, { out }, [name = '']) => {
        const record = await findColumnMapping(database, name);
        if (!record) throw noSuchMapping(name);
        await writeFile(out, `${JSON.stringify(record.mapping, null, 2)}\n`);
        return { answer: { mapping: name, out }, lines: [`The mapping ${name} was written to ${out}`] };
      }),
    );
  mapping
    .command('import')
    .description('keep a mapping from its JSON file, in the place of one of its name')
    .argument('<file>', 'JSON file of a mapping')
    .action(
      withContext(async (context, _options, [file = '']) => {
        const read = await readMapping(file);
        const known = await findColumnMapping(context.database, read.name);
        if (known) await replaceMapping(context, systemActor, read);
        else await createMapping(context, systemActor, read);
        const answer = { mapping: read.name, replaced: known !== null };
        return { answer, lines: [`The mapping ${read.name} was ${known ? 'replaced' : 'kept'}`] };
      }),
    );
  return mapping;
}
