import path from 'node:path';
import { systemActor } from '../../../access/actor.ts';
import type { Context } from '../../../context.ts';
import { ingestBatch } from '../../../use-cases/ingest-batch.ts';
import type { Progress } from '../../../use-cases/progress.ts';
import { withFileOnDisk } from '../file-on-disk.ts';

/** Loads a file of the disk into the database of a bench, where it is what a measure rests on and not what is measured. */
export async function loadFile(context: Context, file: string, progress: Progress): Promise<void> {
  const fileName = path.basename(file);
  await withFileOnDisk(file, (onDisk) =>
    ingestBatch(context, systemActor, { fileName, layout: 'auto', file: onDisk }, progress),
  );
}
