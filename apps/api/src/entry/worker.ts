#!/usr/bin/env node
import { runWorker } from '../jobs/run-worker.ts';
import { openContext } from './open-context.ts';
import { startFailure } from './start-failure.ts';
import { stopOnSignal } from './stop-on-signal.ts';

try {
  const context = await openContext();
  const stops = stopOnSignal(context);
  // Whoever forked it is gone: nobody would stop it any more.
  process.on('disconnect', () => void stops.stop(0));
  const worker = await runWorker(context);
  stops.add(() => worker.stop());
} catch (error) {
  console.error(startFailure(error));
  process.exit(1);
}
